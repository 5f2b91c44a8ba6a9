using System.Globalization;
using PolicyLint.Dsl.Service;
using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Service;

/// <summary>
/// The tables that people have printed (Data/erlang_published.csv names each row's source), met to the last printed digit: rounded or
/// cut off, as the source did. Two cells are neither, and stand here with what is right.
/// </summary>
public sealed class PublishedErlangTests
{
    private static readonly Dictionary<string, double> Misprinted = new() { ["3069.6"] = 3069.474, ["0.978"] = 0.977444 };

    public static TheoryData<string> Rows => [.. File.ReadLines(Repository.PathOf("tests/Dsl.Tests/Service/Data/erlang_published.csv")).Skip(1)];

    [Fact]
    public void All_rows_are_there() => Assert.Equal(30, Rows.Count);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_met_to_its_printed_digits(string row)
    {
        string[] cells = row.Split(',');
        double handling = Number(cells[1]) / 3600;
        double load = Number(cells[0]) * handling;
        int people = int.Parse(cells[2], CultureInfo.InvariantCulture);
        var queue = new ErlangC(load, people, handling);

        AssertPrinted(cells[4], queue.WaitProbability);
        AssertPrinted(cells[5], queue.ServiceLevel(Number(cells[3]) / 3600));
        AssertPrinted(cells[6], queue.AverageWait * 3600);
        Assert.Equal(Number(cells[7]), load / people, 6);
        Assert.Equal(Number(cells[8]), queue.WaitProbability, 6);
        Assert.Equal(Number(cells[9]), queue.ServiceLevel(Number(cells[3]) / 3600), 6);
        Assert.Equal(Number(cells[10]), queue.AverageWait * 3600, 3);
    }

    private static void AssertPrinted(string cell, double value)
    {
        if (cell.Length == 0)
        {
            return;
        }

        if (Misprinted.TryGetValue(cell, out double right))
        {
            Assert.Equal(right, value, right * 1e-6);
            return;
        }

        // A source that prints all digits that a double has is right to within the last of them.
        int decimals = cell.Length - 1 - cell.IndexOf('.', StringComparison.Ordinal);
        decimals = cell.Contains('.', StringComparison.Ordinal) ? decimals : 0;
        double unit = Math.Pow(10, -Math.Min(decimals, 12));
        double printed = Number(cell);
        bool isRounded = Math.Abs(value - printed) <= unit / 2 * (1 + 1e-9);
        bool isCutOff = value >= printed && value < printed + unit;
        Assert.True(isRounded || isCutOff, $"{value:R} is not printed as {cell}.");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
