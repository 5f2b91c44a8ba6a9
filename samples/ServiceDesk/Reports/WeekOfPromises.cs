namespace ServiceDesk.Reports;

/// <summary>A week's promises.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Kept">How many were kept.</param>
/// <param name="Broken">How many were broken.</param>
public sealed record WeekOfPromises(DateOnly Monday, int Kept, int Broken)
{
    /// <summary>The share that was kept; 1 of none.</summary>
    public double Share => Kept + Broken == 0 ? 1 : Kept / (double)(Kept + Broken);
}
