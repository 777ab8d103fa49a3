namespace Clr.FSharp

type OneCycleOptions =
    {
        PctStart: float
        DivFactor: float
        FinalDivFactor: float
        BaseMomentum: float
        MaxMomentum: float
        Anneal: Anneal
        ThreePhase: bool
    }

    static member Default =
        {
            PctStart = 0.3
            DivFactor = 25.0
            FinalDivFactor = 1e4
            BaseMomentum = 0.85
            MaxMomentum = 0.95
            Anneal = Anneal.Cosine
            ThreePhase = false
        }

type OneCycleFastaiOptions =
    {
        PctStart: float
        Div: float
        DivFinal: float
        StartMomentum: float
        MiddleMomentum: float
        EndMomentum: float
    }

    static member Default =
        {
            PctStart = 0.25
            Div = 25.0
            DivFinal = 1e5
            StartMomentum = 0.95
            MiddleMomentum = 0.85
            EndMomentum = 0.95
        }

type WarmRestartsOptions =
    {
        Growth: int64
        Decay: float
    }

    static member Default = { Growth = 1L; Decay = 1.0 }

type CosineWithWarmupOptions =
    {
        MinLr: float
    }

    static member Default: CosineWithWarmupOptions = { MinLr = 0.0 }

type CosineWithHardRestartsWithWarmupOptions =
    {
        Cycles: int
    }

    static member Default = { Cycles = 1 }

type PolynomialWithWarmupOptions =
    {
        MinLr: float
        Power: float
    }

    static member Default = { MinLr = 1e-7; Power = 1.0 }

type InverseSqrtWithWarmupOptions =
    {
        Timescale: int64<step> option
    }

    static member Default = { Timescale = None }

type NoamOptions =
    {
        Factor: float
    }

    static member Default = { Factor = 1.0 }

type WarmupStableDecayOptions =
    {
        Decay: Anneal
        MinLr: float
    }

    static member Default = { Decay = Anneal.OneMinusSqrt; MinLr = 0.0 }

type ExponentialDecayOptions =
    {
        Staircase: bool
        Limit: float option
    }

    static member Default = { Staircase = false; Limit = None }

type InverseTimeOptions =
    {
        Power: float
        Staircase: bool
    }

    static member Default = { Power = 1.0; Staircase = false }

type TriangularStage = { BaseLr: float; MaxLr: float; StepSize: int64<step>; Steps: int64<step> }
