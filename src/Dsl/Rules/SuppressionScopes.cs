using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules;

/// <summary>The suppressions of one file, how far each reaches, and which of them have silenced something.</summary>
internal sealed class SuppressionScopes
{
    private readonly ImmutableArray<(Suppression Suppression, TextSpan Span)> _scopes;
    private readonly HashSet<Suppression> _used = new();

    public SuppressionScopes(PolicySymbol policy)
    {
        // Those of declarations first: the nearest suppression is the one that counts.
        _scopes = policy.Suppressions
            .Select(suppression => (suppression, suppression.Scope is { } scope ? policy.Tree.SpanOf(scope) : TextSpan.FromBounds(0, int.MaxValue)))
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
}
