namespace Clr.Examples.Experiments;

/// <summary>What must be said beside any reproduction of the paper's CIFAR-10 rows (arXiv:1506.01186v6).</summary>
internal static class Paper
{
    public static IReadOnlyList<string> Caveats =>
        [
            "The paper's rows are single runs without seeds. Its table 1 has fixed 70,000 iterations 81.4 %, triangular2 25,000 81.4 %, decay 25,000 78.5 %, exp 70,000 79.1 %, exp_range 42,000 82.2 %.",
            "What it calls fixed is a step schedule (\"fixed\" here): .001 up to iteration 60,000, 1e-4 up to 65,000, 1e-5 up to 70,000.",
            "What it calls triangular2 for 25,000 iterations was, by its table 2, three stages of triangular cycles, each at a tenth of the rates before (\"table-2\" here); its section 3.1 calls the same run triangular, .001 to .006.",
            "Its exp_range lets both bounds decay; the exp_range of the Keras callback and of PyTorch keeps the lower one.",
            "Its decay control never goes below .001 while the CLR run does, and it has no control that drops the step schedule earlier (\"step-short\" here). Its table 3 has CLR at 25,000 losing to fixed at 70,000 for Nesterov, Adam and RMSprop.",
            "Smith's report of 2018 has, for the same network, 1cycle 81.3 +- .1 % (.0005 to .005, momentum .95 to .85, weight decay 3e-3) and fixed 81.0 +- .2 % in the same 25 epochs.",
        ];
}
