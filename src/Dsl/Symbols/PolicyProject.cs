using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>All policy files of a project, bound together: a policy may speak of names of the others.</summary>
public sealed partial class PolicyProject
{
    internal PolicyProject(ImmutableArray<PolicySymbol> policies, ImmutableArray<Finding> findings, TimeZoneSource? zones)
    {
        Zones = zones;
        Policies = policies;
        Findings = findings;
    }

    /// <summary>The policies, one a file, ordered by path.</summary>
    public ImmutableArray<PolicySymbol> Policies { get; }

    /// <summary>Where time zones are found; null: nowhere, and every calendar is taken to be in UTC.</summary>
    public TimeZoneSource? Zones { get; }

    /// <summary>What was found while binding (SVP1xxx), ordered by path and place; syntax errors stay with their tree.</summary>
    public ImmutableArray<Finding> Findings { get; }
}
