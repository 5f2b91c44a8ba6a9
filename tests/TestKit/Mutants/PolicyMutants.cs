using System.Globalization;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.TestKit.Mutants;

/// <summary>
/// The mutants of a policy's decisions: every figure of its figures, requests, rules and tables one unit up and one down, and every
/// boundary (<c>&lt;</c> and <c>&lt;=</c>, <c>&gt;</c> and <c>&gt;=</c>) given to the other side.
/// </summary>
public sealed class PolicyMutants
{
    private readonly SyntaxTree tree;
    private readonly Func<string, TimeZoneInfo?> zones;
    private readonly HashSet<string> told;

    /// <summary>The mutants of one policy that uses no other.</summary>
    public PolicyMutants(SyntaxTree tree, Func<string, TimeZoneInfo?> zones)
    {
        this.tree = tree;
        this.zones = zones;
        told = [.. Findings(tree.Text.Content).Select(f => f.Rule.Code + f.Message)];
    }

    /// <summary>Every mutant, in the order of the text.</summary>
    public IEnumerable<PolicyMutant> All() => tree.Root.Declarations
        .Where(d => d is FigureSyntax or RequestSyntax or RuleSyntax or TableSyntax)
        .SelectMany(Tokens)
        .SelectMany(t => Changed(t).Select(text => Mutant(t, text)));

    /// <summary>Who notices a mutant.</summary>
    public MutantFate FateOf(PolicyMutant mutant)
    {
        Finding[] findings = [.. Findings(mutant.Text)];
        return findings.Any(f => f.Rule.Code == "SVP6001") ? MutantFate.CaughtByExample
            : findings.Any(f => f.Rule.DefaultSeverity == FindingSeverity.Error && f.Rule.Code != "SVP2007" && f.Rule.Code != "SVP2008") ? MutantFate.Invalid
            : findings.Any(f => !told.Contains(f.Rule.Code + f.Message)) ? MutantFate.CaughtByAnalysis
            : MutantFate.NotCaught;
    }

    /// <summary>Days of review, and what says why, decide nothing.</summary>
    private static IEnumerable<SyntaxToken> Tokens(SyntaxNode node) => node is ReviewByClauseSyntax or BurdensClauseSyntax
        ? []
        : node.Children.SelectMany(c => c.Node is { } child ? Tokens(child) : [c.Token]).Where(t => t.IsPresent);

    private IEnumerable<string> Changed(SyntaxToken token)
    {
        string text = tree.TextOf(token);
        switch (tree[token].Kind)
        {
            case TokenKind.Number:
                decimal number = tree.NumberOf(token);
                decimal unit = new(1, 0, 0, false, number.Scale);
                yield return (number + unit).ToString(CultureInfo.InvariantCulture);
                if (number >= unit)
                {
                    yield return (number - unit).ToString(CultureInfo.InvariantCulture);
                }

                break;
            case TokenKind.Date when tree.DateOf(token) is { } date:
                yield return date.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                yield return date.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case TokenKind.Time when tree.TimeOf(token) is { } time:
                foreach (int moved in new[] { time + 1, time - 1 }.Where(m => m is >= 0 and <= 1440))
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"{moved / 60:D2}:{moved % 60:D2}");
                }

                break;
            case TokenKind.Less or TokenKind.Greater:
                yield return text + "=";
                break;
            case TokenKind.LessOrEqual or TokenKind.GreaterOrEqual:
                yield return text[..1];
                break;
        }
    }

    private PolicyMutant Mutant(SyntaxToken token, string changed)
    {
        TextSpan span = tree.SpanOf(token);
        string text = tree.Text.Content;
        return new PolicyMutant(span, tree.Text.PositionOf(span.Start).Line + 1, tree.TextOf(token), changed, text[..span.Start] + changed + text[span.End..]);
    }

    private IEnumerable<Finding> Findings(string text)
    {
        PolicyProject project = PolicyProject.Bind([SyntaxTree.Parse(PolicyText.From(text, tree.Text.Path))], name => zones(name));
        return new PolicyAnalysis(project).Of(project.Policies[0], PolicyOptions.Default).Findings.Select(f => f.Finding);
    }
}
