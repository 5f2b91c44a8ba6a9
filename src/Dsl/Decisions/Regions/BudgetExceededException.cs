namespace PolicyLint.Dsl.Decisions;

/// <summary>A diagram grew past its node budget. Whoever asked leaves that one question undecided and says so (SVP2015).</summary>
public sealed class BudgetExceededException : Exception
{
    /// <summary>The budget was spent.</summary>
    public BudgetExceededException(int budget)
        : base($"The diagram has more than {budget} nodes.")
    {
    }
}
