namespace PolicyLint.Tests;

/// <summary>Rows of a table found by the cells of its columns, as generated code asks for them.</summary>
public sealed class RowTreeTests
{
    // Column 0: cells 0 and 1 lead on to column 1, cell 2 to row 3. Column 1: cell 0 to no row, cells 1 to 3 to rows that are tried.
    private static readonly RowTree Tree = new([0, 2, 2, 3, 6, -5, 1, 2, 1, 4, -1, 12, -1, 2, 4, 1, 1, 2, 1, 2, 3, 4, 0, 0]);

    [Theory]
    [InlineData(2, 0, 3)]
    [InlineData(0, 0, -1)]
    [InlineData(1, 1, 4)]
    [InlineData(1, 2, 0)]
    [InlineData(0, 3, 4)]
    public void TheFirstRowThatMatchesIsFound(int first, int second, int row)
    {
        Assert.Equal(row, Tree.Find([first, second]));
        Assert.Equal(row, Tree.Find((int[])[first, second]));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(5, 2)]
    [InlineData(10, 3)]
    [InlineData(10.5, 4)]
    public void PointsHaveCellsOfTheirOwn(double value, int cell)
    {
        Assert.Equal(cell, TableCells.Of(new[] { 0m, 10m }, (decimal)value));
        if (value == Math.Floor(value))
        {
            Assert.Equal(cell, TableCells.Of(new[] { 0L, 10L }, (long)value));
        }
    }

    [Fact]
    public void WithoutPointsThereIsOneCell()
    {
        Assert.Equal(0, TableCells.Of(Array.Empty<long>(), 7));
        Assert.Equal(0, TableCells.Of(Array.Empty<decimal>(), 7));
        Assert.Equal(0, TableCells.Of([], "seven"));
    }

    [Fact]
    public void TextsAreToldApartLetterByLetter()
    {
        string[] texts = ["A", "B", "a", "ä"];
        Assert.Equal([0, 1, 2, 3, 4, 4], new[] { "A", "B", "a", "ä", "Ä", string.Empty }.Select(t => TableCells.Of(texts, t)));
    }

    [Fact]
    public void DecimalsKeepTheirPlaces()
    {
        Assert.Equal(["12.50", "0.00", "-3.05"], TableCells.Decimals([2], [1250, 0, -305]).Select(d => d.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(["125", "1.250", "9223372036854775807"], TableCells.Decimals([0, 3, 0], [125, 1250, long.MaxValue]).Select(d => d.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void ListsAreWrittenByTheNumbersOfTheirValues() => Assert.Equal("b a b c".Split(' '), TableCells.Listed(["a", "b", "c"], [1, 0, 1, 2]));

    [Fact]
    public void RowsAreReadOutOfTexts()
    {
        var rows = ClauseOutline.RowsOf(["fee", "days"], [7, 8, 10], ["zone1, <= 2\t1 EUR\t3 days\nzone2, any\t2 EUR\t4 days", "\t9 EUR\t5 days"]);
        Assert.Equal(["1", "2", "3"], rows.Select(r => r.Name));
        Assert.Equal([7, 8, 10], rows.Select(r => r.Line));
        Assert.Equal(["zone1, <= 2", "zone2, any", null], rows.Select(r => r.Condition));
        Assert.Equal(["fee is 2 EUR", "days is 4 days"], rows[1].Outputs.Select(o => o.ToString()));
    }
}
