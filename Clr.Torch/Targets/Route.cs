using TorchSharp.Modules;
using static TorchSharp.torch.optim;

namespace Clr.Torch.Targets;

/// <summary>The way by which a value reaches a group's updates.</summary>
internal enum Route
{
    Rate,
    OwnRate,
    LbfgsRate,
    AsgdRate,
    SgdMomentum,
    Momentum,
    Beta1,
    Beta2,
    WeightDecay,
}

/// <summary>Finds the way for each group, or refuses with the reason.</summary>
internal static class Routes
{
    /// <summary>The way for one group.</summary>
    /// <exception cref="ArgumentException">There is none; the message says why.</exception>
    public static Route Find(HyperParameter parameter, Group group) =>
        group.Optimizer is TorchSharp.Modules.Rprop
            ? throw Refuse(
                parameter,
                group,
                "Rprop reads its learning rate once, when a group is added, and then sets a step size for each weight by itself. Use another optimizer, or leave it without a scheduler."
            )
            : parameter switch
            {
                HyperParameter.LearningRate => group.Optimizer switch
                {
                    TorchSharp.Modules.LBFGS => Route.LbfgsRate,
                    TorchSharp.Modules.ASGD => Route.AsgdRate,
                    _ => group.Controller is ParamGroup ? Route.Rate : Route.OwnRate,
                },
                HyperParameter.Momentum => group.Controller switch
                {
                    TorchSharp.Modules.SGD.ParamGroup => Route.SgdMomentum,
                    IMomentum => Route.Momentum,
                    IBetas => Route.Beta1,
                    _ => throw Refuse(parameter, group, "The group has neither momentum nor beta1."),
                },
                HyperParameter.Beta2 => group.Controller is IBetas
                    ? Route.Beta2
                    : throw Refuse(parameter, group, "The group has no betas."),
                _ => WeightDecayTarget.Has((group.Controller as ParamGroup)?.Options)
                    ? Route.WeightDecay
                    : throw Refuse(parameter, group, "The group has no weight decay."),
            };

    /// <summary>The target for groups that all go that way.</summary>
    public static Target Make(Route route, ReadOnlySpan<Group> groups) =>
        route switch
        {
            Route.Rate => new RateTarget(groups),
            Route.OwnRate => new OwnRateTarget(groups),
            Route.LbfgsRate => new LbfgsRateTarget(groups),
            Route.AsgdRate => new AsgdRateTarget(groups),
            Route.SgdMomentum => new SgdMomentumTarget(groups),
            Route.Momentum => new MomentumTarget(groups),
            Route.Beta1 => new Beta1Target(groups),
            Route.Beta2 => new Beta2Target(groups),
            _ => new WeightDecayTarget(groups),
        };

    private static ArgumentException Refuse(HyperParameter parameter, Group group, string reason) =>
        new(
            $"{parameter} of {group.Name} cannot be scheduled. {reason}"
                + (
                    group.Optimizer is TorchSharp.Modules.Rprop
                        ? ""
                        : " Leave this schedule out, or give null for the group in GroupSchedule.Each."
                )
        );
}
