using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary>Policies, bound together. In a text, <c>[|</c> and <c>|]</c> stand around the one finding that is expected.</summary>
internal sealed class BoundPolicies
{
    private const string Open = "[|";
    private const string Close = "|]";

    private readonly ImmutableArray<PolicyText> _texts;
    private readonly (string Path, TextSpan Span)? _mark;

    private BoundPolicies(IEnumerable<string> texts)
    {
        var clean = ImmutableArray.CreateBuilder<PolicyText>();
        foreach (string text in texts)
        {
            string path = (char)('a' + clean.Count) + ".svcpolicy";
            int start = text.IndexOf(Open, StringComparison.Ordinal);
            if (start >= 0)
            {
                int end = text.IndexOf(Close, StringComparison.Ordinal) - Open.Length;
                _mark = (path, TextSpan.FromBounds(start, end));
            }

            clean.Add(PolicyText.From(text.Replace(Open, "").Replace(Close, ""), path));
        }

        _texts = clean.ToImmutable();
        Trees = [.. _texts.Select(SyntaxTree.Parse)];
        Project = PolicyProject.Bind(Trees, Zone);
    }

    public static string Sample { get; } = File.ReadAllText(Repository.PathOf("tests/Corpus/returns.svcpolicy"));

    public ImmutableArray<SyntaxTree> Trees { get; }

    public PolicyProject Project { get; }

    public PolicySymbol Policy => Project.Policies[0];

    public RequestSymbol Request => Policy.Requests[0];

    /// <summary>Syntax errors and what binding found.</summary>
    public IEnumerable<Finding> Findings => Trees.SelectMany(t => t.Findings).Concat(Project.Findings);

    public IEnumerable<Finding> Errors => Findings.Where(f => f.Severity == FindingSeverity.Error);

    public static BoundPolicies Of(params string[] texts) => new(texts);

    public static TimeZoneInfo? Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : null;

    public FieldSymbol Field(string name) => Request.Fields.Single(f => f.Name == name);

    /// <summary>Every symbol of a name, members and cases included.</summary>
    public IEnumerable<Symbol> Named(string name) => AllSymbols.Where(s => s.Name == name);

    public IEnumerable<Symbol> AllSymbols => Project.Policies.SelectMany(p => p.Declarations
        .Concat(p.Examples)
        .Concat(p.Requests.SelectMany(r => r.Fields))
        .Append(p)).Distinct();

    /// <summary>Nothing is found at all.</summary>
    public BoundPolicies IsFine()
    {
        Assert.Equal([], Findings.Select(Show));
        return this;
    }

    /// <summary>
    /// One finding, of that code and message, at the mark. With <paramref name="fix"/>, its only fix writes that there, and nothing is
    /// found once it is applied; without, it has none. The related place, if any is said, holds that text.
    /// </summary>
    public BoundPolicies Finds(string code, string message, string? fix = null, string? related = null)
    {
        Assert.Equal([$"{code} {message}"], Findings.Select(f => $"{f.Rule.Code} {f.Message}"));
        Finding finding = Findings.Single();
        Assert.NotNull(_mark);
        Assert.Equal(_mark.Value.Path + ": " + TextAt(_mark.Value.Path, _mark.Value.Span), finding.Path + ": " + TextAt(finding.Path, finding.Span));
        Assert.Equal(_mark.Value.Span, finding.Span);
        Assert.Equal(fix is null ? [] : [fix], finding.Fixes.SelectMany(f => f.Edits).Select(e => e.NewText));
        if (fix is not null)
        {
            Assert.Equal([], After(finding.Fixes.Single()).Findings.Select(Show));
        }

        if (related is not null)
        {
            Assert.Equal(related, TextAt(finding.Related.Single().Path, finding.Related.Single().Span));
        }

        return this;
    }

    public BoundPolicies After(Fix fix) => new(_texts.Select(text =>
    {
        string content = text.Content;
        foreach (TextEdit edit in fix.Edits.Where(e => e.Path == text.Path).OrderByDescending(e => e.Span.Start))
        {
            content = content[..edit.Span.Start] + edit.NewText + content[edit.Span.End..];
        }

        return content;
    }));

    public string Show(Finding finding) => $"{finding.Path} '{TextAt(finding.Path, finding.Span)}' {finding.Rule.Code} {finding.Message}";

    private string TextAt(string path, TextSpan span) => _texts.Single(t => t.Path == path).Slice(span);
}
