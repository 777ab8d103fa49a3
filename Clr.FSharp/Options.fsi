namespace Clr.FSharp

/// What may be left to its default in one-cycle policies, ours and PyTorch's. The learning rate and the momentum that belongs
/// to it take the same value, so that their corners cannot differ: <c>{ OneCycleOptions.Default with PctStart = 0.25 }</c>.
/// No field has a unit; the policy refuses what is outside its domain. Source: the parameters of PyTorch's OneCycleLR.
type OneCycleOptions =
    {
        /// The share of the run that rises, in [0, 1), below 0.5 with three phases.
        PctStart: float
        /// maxLr / initial, at least 1.
        DivFactor: float
        /// initial / final, at least 1.
        FinalDivFactor: float
        /// The momentum at the learning rate's peak, in [0, 1].
        BaseMomentum: float
        /// The momentum at both ends, from BaseMomentum to 1.
        MaxMomentum: float
        /// The shape of each phase.
        Anneal: Anneal
        /// Whether the fall is as long as the rise, with a third phase down to final.
        ThreePhase: bool
    }

    /// 0.3, 25, 1e4; 0.85 and 0.95; cosine; two phases.
    static member Default: OneCycleOptions

/// What may be left to its default in fastai's one-cycle policy, learning rate and momentum. No field has a unit; the policy refuses
/// what is outside its domain. Source: the parameters of fastai's fit_one_cycle.
type OneCycleFastaiOptions =
    {
        /// The share of the run that rises, in [0, 1].
        PctStart: float
        /// maxLr / initial, at least 1.
        Div: float
        /// maxLr / final, at least 1.
        DivFinal: float
        /// The momentum at step 0, in [0, 1].
        StartMomentum: float
        /// The momentum at the learning rate's peak, in [0, 1].
        MiddleMomentum: float
        /// The momentum at the end, in [0, 1].
        EndMomentum: float
    }

    /// 0.25, 25, 1e5; 0.95, 0.85, 0.95.
    static member Default: OneCycleFastaiOptions

/// What may be left to its default in warm restarts. No field has a unit; the policy refuses what is outside its domain. Source: I.
/// Loshchilov, F. Hutter, SGDR (arXiv:1608.03983), section 3.
type WarmRestartsOptions =
    {
        /// How many times longer each cycle is than the one before (T_mult), at least 1.
        Growth: int64
        /// The factor of the range at each restart, in (0, 1].
        Decay: float
    }

    /// Cycles of one length and one height: 1 and 1.
    static member Default: WarmRestartsOptions

/// What may be left to its default in a cosine with warm-up. MinLr is a learning rate; the policy refuses what is outside its domain.
/// Source: that of Clr.Policy.CosineWithWarmup.
type CosineWithWarmupOptions =
    {
        /// The last value, from 0 to maxLr.
        MinLr: float
    }

    /// Down to 0.
    static member Default: CosineWithWarmupOptions

/// What may be left to its default in a cosine with hard restarts and warm-up. No field has a unit; the policy refuses what is outside
/// its domain. Source: that of Clr.Policy.CosineWithHardRestartsWithWarmup.
type CosineWithHardRestartsWithWarmupOptions =
    {
        /// How many half cosines there are after the warm-up, at least 1.
        Cycles: int
    }

    /// One.
    static member Default: CosineWithHardRestartsWithWarmupOptions

/// What may be left to its default in a polynomial with warm-up. MinLr is a learning rate; the policy refuses what is outside its domain.
/// Source: that of Clr.Policy.PolynomialWithWarmup.
type PolynomialWithWarmupOptions =
    {
        /// The last value, from 0 to maxLr.
        MinLr: float
        /// The exponent, greater than 0.
        Power: float
    }

    /// Down to 1e-7 in a straight line.
    static member Default: PolynomialWithWarmupOptions

/// What may be left to its default in an inverse square root with warm-up. Timescale is in steps; the policy refuses what is outside its
/// domain. Source: that of Clr.Policy.InverseSqrtWithWarmup.
type InverseSqrtWithWarmupOptions =
    {
        /// The steps after the warm-up in which it falls to sqrt(1/2), at least 1; None for those of the warm-up.
        Timescale: int64<step> option
    }

    /// The steps of the warm-up.
    static member Default: InverseSqrtWithWarmupOptions

/// What may be left to its default in the Transformer paper's policy. No field has a unit; the policy refuses what is outside its domain.
/// Source: that of Clr.Policy.Noam.
type NoamOptions =
    {
        /// The factor of all values, 0 or more.
        Factor: float
    }

    /// 1, as in the paper.
    static member Default: NoamOptions

/// What may be left to its default in warm-up, stable, decay. MinLr is a learning rate; the policy refuses what is outside its domain.
/// Source: that of Clr.Policy.WarmupStableDecay.
type WarmupStableDecayOptions =
    {
        /// The shape of the decay.
        Decay: Anneal
        /// The last value, from 0 to maxLr.
        MinLr: float
    }

    /// 1 - sqrt, down to 0.
    static member Default: WarmupStableDecayOptions

/// What may be left to its default in an exponential decay. Limit has the unit of the values; the ramp refuses one on the wrong side of
/// the first value, and a growth without one. Source: that of Clr.Ramp.ExponentialDecay.
type ExponentialDecayOptions =
    {
        /// Whether the exponent is a whole number, so that the decay goes in stairs.
        Staircase: bool
        /// The value that a decay does not go below, and a growth not above.
        Limit: float option
    }

    /// Smooth, without a limit.
    static member Default: ExponentialDecayOptions

/// What may be left to its default in a decay with the inverse of time. No field has a unit; the ramp refuses what is outside its
/// domain. Source: that of Clr.Ramp.InverseTime.
type InverseTimeOptions =
    {
        /// The exponent, greater than 0.
        Power: float
        /// Whether t / n is rounded down, so that the decay goes in stairs.
        Staircase: bool
    }

    /// 1, smooth.
    static member Default: InverseTimeOptions

/// A stretch of a run with bounds and a step size of its own. Bounds are learning rates; the policy refuses what is outside its
/// domain. Source: arXiv:1506.01186, table 2.
type TriangularStage =
    {
        /// The lower bound.
        BaseLr: float
        /// The upper bound.
        MaxLr: float
        /// Half a cycle.
        StepSize: int64<step>
        /// The length of the stage; whole cycles end it at its base.
        Steps: int64<step>
    }
