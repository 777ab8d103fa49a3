namespace Clr.Examples.Networks;

/// <summary>By how much a parameter's learning rate and weight decay differ from those of the training (Caffe's lr_mult and decay_mult).</summary>
internal readonly record struct ParameterFactors(double Rate, double Decay)
{
    /// <summary>The same for every parameter.</summary>
    public static ParameterFactors None(string name) => new(1, 1);
}
