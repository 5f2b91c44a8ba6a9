using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules;

/// <summary>The suppressions of one file, how far each reaches, and which of them have silenced something.</summary>
internal sealed class SuppressionScopes
{
    private readonly ImmutableArray<(Suppression Suppression, TextSpan Span)> _scopes;
    private readonly HashSet<Suppression> _used = new();

    public SuppressionScopes(PolicySymbol policy)
    {
        SyntaxTree tree = policy.Tree;

        // Those of declarations first: the nearest suppression is the one that counts.
        _scopes = policy.Suppressions
            .Select(suppression => (suppression, suppression.Scope is null ? TextSpan.FromBounds(0, int.MaxValue) : DeclarationAround(tree, suppression.Syntax)))
            .OrderBy(scope => scope.Item2.Length)
            .ToImmutableArray();
    }

    /// <summary>Finds the suppression, if any, that silences a finding, and marks it as used.</summary>
    public ReportedFinding Apply(Finding finding)
    {
        if (finding.Rule.IsSuppressible)
        {
            foreach ((Suppression suppression, TextSpan span) in _scopes)
            {
                if (suppression.Code == finding.Rule.Code && finding.Span.Start >= span.Start && finding.Span.End <= span.End)
                {
                    _used.Add(suppression);
                    return new ReportedFinding(finding, suppression);
                }
            }
        }

        return new ReportedFinding(finding, null);
    }

    public bool IsUsed(Suppression suppression) => _used.Contains(suppression);

    private static TextSpan DeclarationAround(SyntaxTree tree, SuppressClauseSyntax clause)
    {
        TextSpan inner = tree.SpanOf(clause);
        foreach (DeclarationSyntax declaration in tree.Root.Declarations)
        {
            TextSpan span = tree.SpanOf(declaration);
            if (span.Start <= inner.Start && inner.End <= span.End)
            {
                return span;
            }
        }

        return inner;
    }
}
