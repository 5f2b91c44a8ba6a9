using System.Globalization;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Benchmarks.Scale;

/// <summary>What tables of many rows take, step by step.</summary>
internal static class TableSizes
{
    private static readonly int[] Sizes = [32, 33, 500, 2_000, 10_000];

    /// <summary>Prints the table of docs/performance.md.</summary>
    /// <param name="shape">The one shape of table to measure; null: all.</param>
    public static void Print(string? shape)
    {
        Console.WriteLine("| table | rows | text to names and types | all findings | C# written | C# compiled | a decision | findings | undecided |\n|---|---|---|---|---|---|---|---|---|");
        foreach (string each in LargeTablePolicy.Shapes.Keys.Where(s => shape is null || s == shape))
        {
            foreach (int size in Sizes)
            {
                TableRun run = TableRun.Of(each, size);
                string decided = run.Decided == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{run.Decided:F0} ns");
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {run.Shape} | {run.Rows:N0} | {run.Read:F0} ms | {run.Found:F0} ms | {run.Written:F0} ms | {run.Compiled:F0} ms | {decided} | {run.Findings:N0} | {run.Undecided} |"));
            }
        }
    }
}
