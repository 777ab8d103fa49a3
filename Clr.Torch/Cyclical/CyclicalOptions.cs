namespace Clr.Torch;

/// <summary>The arguments of a <see cref="CyclicalLearningRate"/>, and the schedules that they mean.</summary>
internal sealed record CyclicalOptions(
    double BaseLr,
    double MaxLr,
    long StepSize,
    long? StepSizeDown,
    CyclicalMode Mode,
    double Gamma,
    Func<long, double>? ScaleFunction,
    ScaleMode ScaleMode,
    double? BaseMomentum,
    double? MaxMomentum
)
{
    public Func<long, double> LearningRate()
    {
        Guard.Defined(Mode, "mode");
        Guard.Defined(ScaleMode, "scaleMode");
        var cycle = MakeCycle();
        RequireOneWayToScale();
        if (ScaleFunction is not null)
            return Policy.Cyclical(BaseLr, MaxLr, cycle, MakeAmplitude(cycle)!);
        return Mode switch
        {
            CyclicalMode.Triangular => Policy.Triangular(BaseLr, MaxLr, cycle),
            CyclicalMode.Triangular2 => Policy.Triangular2(BaseLr, MaxLr, cycle),
            _ => Policy.ExpRange(BaseLr, MaxLr, cycle, Gamma),
        };
    }

    public Func<long, double>? Momentum()
    {
        if (BaseMomentum is null && MaxMomentum is null)
            return null;
        if (BaseMomentum is not { } low || MaxMomentum is not { } high)
        {
            throw new ArgumentException(
                "baseMomentum and maxMomentum must be given together, but only one was. Give both to cycle the momentum, or none to leave it alone."
            );
        }
        Guard.Rate(low, "baseMomentum");
        Guard.Ordered(low, high, "baseMomentum", "maxMomentum");
        var cycle = MakeCycle();
        var wave = Wave.Triangle(cycle);
        var weight = MakeAmplitude(cycle) is { } amplitude ? wave.Times(amplitude) : wave;
        // the momentum is greatest where the learning rate is least, at weight 0
        return weight.Opposite(0, 1, low, high);
    }

    private Cycle MakeCycle() =>
        StepSizeDown is { } down ? Cycle.Of(stepsUp: StepSize, stepsDown: down) : Cycle.Symmetric(StepSize);

    private Func<long, double>? MakeAmplitude(Cycle cycle) =>
        (ScaleFunction, Mode, ScaleMode) switch
        {
            ({ } scale, _, ScaleMode.Cycle) => Amplitude.PerCycle(cycle, scale),
            ({ } scale, _, _) => Amplitude.PerIteration(scale),
            (_, CyclicalMode.Triangular2, _) => Amplitude.Halving(cycle),
            (_, CyclicalMode.ExpRange, _) => Amplitude.Exponential(Gamma),
            _ => null,
        };

    // the callback and PyTorch ignore in silence what a mode or a scale function makes useless
    private void RequireOneWayToScale()
    {
        if (Gamma != 1 && (Mode != CyclicalMode.ExpRange || ScaleFunction is not null))
            throw new ArgumentException(
                $"gamma must be left out unless mode is ExpRange, but was {Guard.Text(Gamma)}. Only there the range decays with each step."
            );
        if (ScaleFunction is not null && Mode != CyclicalMode.Triangular)
            throw new ArgumentException(
                $"mode must be left out where a scaleFunction is given, but was {Mode}. Either says how the range changes."
            );
        if (ScaleFunction is null && ScaleMode != ScaleMode.Cycle)
            throw new ArgumentException(
                $"scaleMode must be left out unless a scaleFunction is given, but was {ScaleMode}. It says what that function is asked with."
            );
    }
}
