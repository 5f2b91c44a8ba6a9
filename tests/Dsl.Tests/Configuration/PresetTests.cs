using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Tests.Rules.Pages;
using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Configuration;

/// <summary>The presets that the package brings are those that the documentation promises, and set what there is to set.</summary>
public sealed class PresetTests
{
    public static TheoryData<string> Names => new(Preset.All.Select(preset => preset.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_file_of_a_preset_is_its_definition(string name)
    {
        Preset preset = Preset.All.Single(p => p.Name == name);
        string path = Repository.PathOf(preset.File);
        if (Environment.GetEnvironmentVariable("POLICYLINT_WRITE_TABLES") == "1")
        {
            File.WriteAllText(path, preset.Text);
        }

        Assert.Equal(preset.Text, File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_rule_is_as_severe_as_the_preset_says_and_no_setting_is_amiss(string name)
    {
        Preset preset = Preset.All.Single(p => p.Name == name);
        Dictionary<string, string> settings = preset.Text.Split('\n').Where(line => line.StartsWith("svcpolicy.", StringComparison.Ordinal))
            .Select(line => line.Split(" = ")).ToDictionary(parts => parts[0], parts => parts[1]);

        PolicyOptions options = PolicyOptions.Read(key => settings.GetValueOrDefault(key), settings.Keys);

        Assert.Empty(options.Problems);
        Assert.All(RuleCatalog.All, rule => Assert.Equal(preset.Of(rule.DefaultSeverity), options.SeverityOf(rule)));
    }

    [Fact]
    public void No_preset_hides_an_error() => Assert.All(Preset.All, preset => Assert.Equal(FindingSeverity.Error, preset.Of(FindingSeverity.Error)));

    [Fact]
    public void The_table_of_presets_is_their_definition() => DocumentedTable.Check(
        "docs/configuration.md",
        "presets",
        Preset.All.Select(preset => $"| `{preset.Name}` | {string.Join(" | ", ((FindingSeverity[])[FindingSeverity.Error, FindingSeverity.Warning, FindingSeverity.Information, FindingSeverity.Hidden]).Select(severity => $"{Preset.Word(preset.Of(severity))}"))} | {preset.Meaning} |")
            .Prepend("|---|---|---|---|---|---|")
            .Prepend("| preset | an error is | a warning is | information is | what is hidden is | that is |"));
}
