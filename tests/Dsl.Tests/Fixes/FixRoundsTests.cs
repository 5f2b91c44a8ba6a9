using System.Text.RegularExpressions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Fixes;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Tests.Fixes;

/// <summary>Rounds over texts of numbers, in which an analysis of a line or two finds what is said of each number.</summary>
public sealed class FixRoundsTests
{
    [Fact]
    public void What_comes_to_light_is_fixed_in_its_turn()
    {
        FixedProject project = Run("3", Finds("SVP1010", "[1-9]", n => $"{n - 1}"));
        Assert.Equal("0", project.Texts[0].Content);
        Assert.Equal(["3", "2", "1"], project.Applied.Select(finding => finding.Message));
        Assert.Empty(project.Left);
        Assert.True(project.IsComplete);
    }

    [Fact]
    public void Earlier_groups_come_first() => Assert.Equal(
        ["SVP0001", "SVP0003", "SVP1001", "SVP2001", "SVP8003"],
        Run("5 4 3 2 1", Finds("SVP8003", "1", _ => ""), Finds("SVP2001", "2", _ => ""), Finds("SVP1001", "3", _ => ""), Finds("SVP0003", "4", _ => ""), Finds("SVP0001", "5", _ => ""))
            .Applied.Select(finding => finding.Rule.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void A_fix_that_brings_another_finding_of_its_group_is_taken_back_and_its_neighbours_are_not()
    {
        FixedProject project = Run("1 2 3 4 5", Finds("SVP2001", "[1-5]", n => n == 3 ? "55" : "0"));
        Assert.Equal("0 0 3 0 0", project.Texts[0].Content);
        Assert.Equal("3", Assert.Single(project.Left).Message);
        Assert.True(project.IsComplete);
    }

    [Fact]
    public void A_fix_that_brings_a_finding_of_an_earlier_group_is_taken_back()
    {
        FixedProject project = Run("1 2", Finds("SVP2001", "[12]", n => n == 1 ? "9" : "0"), Finds("SVP1001", "9", null));
        Assert.Equal("1 0", project.Texts[0].Content);
    }

    [Fact]
    public void A_fix_may_bring_a_finding_of_a_later_group() =>
        Assert.Equal("0", Run("1", Finds("SVP1001", "1", _ => "2"), Finds("SVP2001", "2", _ => "0")).Texts[0].Content);

    [Fact]
    public void Fixes_that_undo_each_other_end()
    {
        FixedProject project = Run("1", Finds("SVP2001", "1", _ => "2"), Finds("SVP2002", "2", _ => "1"));
        Assert.Equal(["1", "2"], project.Applied.Select(finding => finding.Message));
        Assert.Single(project.Left);
    }

    [Fact]
    public void Fixes_that_never_end_are_cut_off()
    {
        FixedProject project = Run("1", Finds("SVP2001", "[0-9]+", n => $"{n + 1}"));
        Assert.False(project.IsComplete);
        Assert.Equal(FixRounds.MaxRounds - 1, project.Applied.Length);
    }

    [Fact]
    public void Fixes_that_touch_are_applied_one_after_the_other()
    {
        FixedProject project = Run("11", Finds("SVP2001", "1", _ => "0"));
        Assert.Equal("00", project.Texts[0].Content);
        Assert.Equal(2, project.Applied.Length);
    }

    [Fact]
    public void Whoever_asks_to_stop_is_heard()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => FixRounds.Run([PolicyText.From("1", "a")], _ => [], source.Token));
    }

    private static FixedProject Run(string text, params Func<string, IEnumerable<Finding>>[] rules) =>
        FixRounds.Run([PolicyText.From(text, "a")], texts => rules.SelectMany(rule => rule(texts[0].Content)));

    private static Func<string, IEnumerable<Finding>> Finds(string code, string pattern, Func<int, string>? fix) => text => Regex.Matches(text, pattern).Select(match =>
        new Finding(new RuleDescriptor(code, "Test", "Rules", FindingSeverity.Warning), "a", new TextSpan(match.Index, match.Length), match.Value)
        {
            Fixes = fix is null ? [] : [new Fix("Test", [new TextEdit("a", new TextSpan(match.Index, match.Length), fix(int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)))])],
        });
}
