using TorchSharp.Modules;

namespace Clr.Torch.Targets;

/// <summary>The weight decay of groups, which stands in a field of each optimizer's own options and has no interface.</summary>
internal sealed class WeightDecayTarget(ReadOnlySpan<Group> groups) : Target
{
    private readonly int _first = groups[0].Number;
    private readonly ParamGroup[] _groups = groups.Map(group => (ParamGroup)group.Controller);

    public static bool Has(OptimizerOptions? options) =>
        options
            is SGD.Options
                or Adam.Options
                or AdamW.Options
                or RMSProp.Options
                or Adamax.Options
                or NAdam.Options
                or RAdam.Options
                or Adagrad.Options
                or Adadelta.Options
                or ASGD.Options;

    public override void Write(double value)
    {
        foreach (var group in _groups)
            FieldOf(group.Options) = value;
    }

    public override double Read(int group) => FieldOf(_groups[group - _first].Options) ?? 0;

    private static ref double? FieldOf(OptimizerOptions options)
    {
        switch (options)
        {
            case SGD.Options sgd:
                return ref sgd.weight_decay;
            case Adam.Options adam:
                return ref adam.weight_decay;
            case AdamW.Options adamW:
                return ref adamW.weight_decay;
            case RMSProp.Options rmsProp:
                return ref rmsProp.weight_decay;
            case Adamax.Options adamax:
                return ref adamax.weight_decay;
            case NAdam.Options nadam:
                return ref nadam.weight_decay;
            case RAdam.Options radam:
                return ref radam.weight_decay;
            case Adagrad.Options adagrad:
                return ref adagrad.weight_decay;
            case Adadelta.Options adadelta:
                return ref adadelta.weight_decay;
            case ASGD.Options asgd:
                return ref asgd.weight_decay;
            default:
                throw new InvalidOperationException($"{options.GetType()} has no weight decay that can be written.");
        }
    }
}
