using System.Collections.Immutable;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Fixes;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Tests.Rules;

/// <summary>Policies as a host checks them.</summary>
internal sealed class Checked
{
    public const string Path = "policy.svcpolicy";

    private readonly ImmutableDictionary<string, PolicyText> _texts;
    private readonly Func<string, string?> _settings;

    private Checked(IEnumerable<PolicyText> texts, Func<string, string?> settings)
    {
        _texts = texts.ToImmutableDictionary(text => text.Path);
        _settings = settings;
        Project = PolicyProject.Bind([.. _texts.Values.Select(SyntaxTree.Parse)], Zone);
        Files = PolicyAnalysis.Run(Project, _ => PolicyOptions.Read(settings));
    }

    public PolicyProject Project { get; }

    public ImmutableArray<FileFindings> Files { get; }

    /// <summary>All that a build would tell: neither suppressed nor mere information.</summary>
    public IEnumerable<Finding> Told => Files.SelectMany(file => file.Findings).Where(found => !found.IsSuppressed && found.Finding.Severity >= FindingSeverity.Warning).Select(found => found.Finding);

    public IEnumerable<ReportedFinding> Suppressed => Files.SelectMany(file => file.Findings).Where(found => found.IsSuppressed);

    public static Checked Policy(string text, params (string Key, string Value)[] settings) => Texts([PolicyText.From(text, Path)], settings);

    public static Checked Policies(params string[] texts) => Texts(texts.Select((text, i) => PolicyText.From(text, (char)('a' + i) + ".svcpolicy")));

    public static Checked Texts(IEnumerable<PolicyText> texts, params (string Key, string Value)[] settings) =>
        new(texts, key => settings.Where(setting => setting.Key == key).Select(setting => setting.Value).FirstOrDefault());

    /// <summary>The findings of one rule, told or not.</summary>
    public ImmutableArray<Finding> Of(string code) => [.. Files.SelectMany(file => file.Findings).Select(found => found.Finding).Where(finding => finding.Rule.Code == code)];

    /// <summary>The text that a finding marks.</summary>
    public string TextOf(Finding finding) => _texts[finding.Path].Slice(finding.Span);

    public string TextOf(RelatedPlace place) => _texts[place.Path].Slice(place.Span);

    public LinePosition PositionOf(Finding finding) => _texts[finding.Path].PositionOf(finding.Span.Start);

    /// <summary>The texts, one after the other, as they are once a fix has been applied.</summary>
    public string Fixed(Fix fix) => string.Concat(_texts.Values.OrderBy(text => text.Path, StringComparer.Ordinal).Select(text => FixApplication.Apply(text, fix.Edits).Content));

    /// <summary>The policies checked again with a fix applied.</summary>
    public Checked After(Fix fix) => new(_texts.Values.Select(text => FixApplication.Apply(text, fix.Edits)), _settings);

    private static TimeZoneInfo? Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : null;
}
