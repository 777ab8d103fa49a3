namespace Clr.Torch;

public sealed partial class Scheduler
{
    private Damping? _damping;

    /// <summary>The plateau rule attached, or null.</summary>
    public Plateau? Plateau => _damping?.Rule;

    /// <summary>The state of the plateau rule attached; its factor multiplies the learning rate. Null without a rule.</summary>
    public PlateauState? PlateauState => _damping?.State;

    /// <summary>Attaches a plateau rule: from now on the learning rate is schedule(t) times the rule's factor, for all groups.</summary>
    /// <remarks>
    /// The factor begins at 1. <see cref="Reset"/> and restarts leave it as it is; attaching the rule again begins anew. The
    /// rate of group g is min(p, max(p F, minRate)), with p = s_g(t - r) f_g and F the factor: see
    /// <see cref="Torch.Plateau.Apply"/>.
    /// </remarks>
    /// <param name="rule">The rule, or null to detach the one there is, which makes the rate schedule(t) again.</param>
    /// <exception cref="InvalidOperationException">As <see cref="Step()"/>.</exception>
    public void Attach(Plateau? rule) =>
        MoveTo(TrainingIteration, _origin, _plan, rule is null ? null : new Damping(rule, rule.Start));

    /// <summary>Tells the plateau rule a metric, usually once an epoch, and applies its factor at once.</summary>
    /// <remarks>
    /// The state becomes <see cref="Torch.Plateau.Next"/>(state, metric); t stays. Source: PyTorch,
    /// ReduceLROnPlateau.step(metrics).
    /// </remarks>
    /// <param name="metric">The metric, such as the loss on held-out data.</param>
    /// <returns>Whether the rule reduced its factor; the learning rate is then lower, too, unless minRate holds it.</returns>
    /// <exception cref="InvalidOperationException">No rule is attached; or as <see cref="Step()"/>.</exception>
    public bool Observe(double metric)
    {
        if (_damping is not { } before)
            throw new InvalidOperationException("There is no plateau rule to tell a metric. Attach one first.");
        var after = before with { State = before.Rule.Next(before.State, metric) };
        MoveTo(TrainingIteration, _origin, _plan, after);
        return after.State.Factor < before.State.Factor;
    }
}
