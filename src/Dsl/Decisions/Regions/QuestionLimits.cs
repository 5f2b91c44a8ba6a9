namespace PolicyLint.Dsl.Decisions;

/// <summary>What questions about all cases of a request may cost; one that costs more is given up alone, and said to be (SVP2015).</summary>
/// <param name="Nodes">The most nodes of a diagram.</param>
/// <param name="Steps">The most edges looked at before the union of sets is made.</param>
/// <param name="Variables">The most fields and comparisons of a request: operations recurse that deep.</param>
public sealed record QuestionLimits(int Nodes = 200_000, int Steps = 500_000, int Variables = 1_000)
{
    /// <summary>The limits of hosts: a few seconds at most.</summary>
    public static QuestionLimits Usual { get; } = new();
}
