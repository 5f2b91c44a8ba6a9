using System.Collections.Immutable;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules;

/// <summary>What one rule sees of one policy, and where it reports.</summary>
public sealed class RuleContext
{
    private readonly RuleDescriptor _rule;
    private readonly List<Finding> _findings;

    internal RuleContext(RuleDescriptor rule, ProjectFacts facts, PolicySymbol policy, PolicyOptions options, List<Finding> findings, CancellationToken cancellationToken)
    {
        _rule = rule;
        _findings = findings;
        Facts = facts;
        Policy = policy;
        Options = options;
        CancellationToken = cancellationToken;
    }

    /// <summary>The policy.</summary>
    public PolicySymbol Policy { get; }

    /// <summary>Its file.</summary>
    public SyntaxTree Tree => Policy.Tree;

    /// <summary>What holds across the files of the project.</summary>
    public ProjectFacts Facts { get; }

    /// <summary>The settings of the file.</summary>
    public PolicyOptions Options { get; }

    /// <summary>To be asked between two pieces of long work.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Reports a finding about a declaration. Silent where the declaration has errors: those come first, and this might be their echo.</summary>
    /// <param name="about">The declaration of this policy that is spoken of.</param>
    /// <param name="span">The smallest text to change.</param>
    /// <param name="message">The fact in the policy's own names, then the repair.</param>
    /// <param name="related">The other parties.</param>
    /// <param name="fixes">Repairs, the best first.</param>
    /// <param name="example">The case that shows it, as an example that can be pasted.</param>
    public void Report(
        Symbol about,
        TextSpan span,
        string message,
        ImmutableArray<RelatedPlace> related = default,
        ImmutableArray<Fix> fixes = default,
        string? example = null)
    {
        if (about.HasErrors)
        {
            return;
        }

        _findings.Add(new Finding(_rule, about.Tree.Text.Path, span, message)
        {
            Related = related.IsDefault ? ImmutableArray<RelatedPlace>.Empty : related,
            Fixes = fixes.IsDefault ? ImmutableArray<Fix>.Empty : fixes,
            Example = example,
        });
    }

    /// <summary>The requests of the policy of whose cases all can be said.</summary>
    public IEnumerable<RequestRegions> Regions()
    {
        foreach (RequestSymbol request in Policy.Requests)
        {
            CancellationToken.ThrowIfCancellationRequested();
            if (Facts.RegionsOf(request) is { } regions)
            {
                yield return regions;
            }
        }
    }
}
