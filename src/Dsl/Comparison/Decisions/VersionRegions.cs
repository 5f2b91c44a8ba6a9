using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>What one version of a request decides, as sets of cases of a diagram that both versions share.</summary>
internal sealed class VersionRegions
{
    /// <summary>The most different sums that are told apart.</summary>
    private const int MaxSums = 500;

    private readonly CaseSpace _space;
    private readonly Diagram _diagram;
    private readonly RegionBuilder _builder;
    private readonly MeaningKey _keys;

    public VersionRegions(CaseSpace space, Diagram diagram, MeaningKey keys)
    {
        _space = space;
        _diagram = diagram;
        _keys = keys;
        _builder = new RegionBuilder(space, diagram);
    }

    /// <summary>The request.</summary>
    public RequestSymbol Request => _space.Request;

    /// <summary>Cases that no comparison rules out.</summary>
    public int Feasible() => Feasibility.Of(_space, _diagram);

    /// <summary>The cases in which a value is known.</summary>
    public int Known(BoundExpression expression) => _builder.Known(expression);

    /// <summary>Forgets every region that was made of nodes from a place on.</summary>
    public void Forget(int firstNode) => _builder.Forget(firstNode);

    /// <summary>Which clause decides, and what, as the evaluator has it: the first in file order that leaves the strictest verdict. The regions cover everything once.</summary>
    public List<(ClauseSymbol? Clause, Verdict Verdict, int Region)> Deciders()
    {
        var deciders = new List<(ClauseSymbol? Clause, Verdict Verdict, int Region)>();
        int open = Diagram.All;
        foreach (Verdict verdict in new[] { Verdict.Deny, Verdict.Refer, Verdict.Allow })
        {
            foreach (RuleBody rule in Request.Rules)
            {
                int taken = Diagram.None;
                foreach (ClauseSymbol clause in rule.Root.WithExceptions().Where(c => c.Verdict == verdict))
                {
                    int region = _diagram.And(open, _builder.Of(rule, clause).Stands);
                    taken = _diagram.Or(taken, region);
                    deciders.Add((clause, verdict, region));
                }

                open = _diagram.Without(open, taken);
            }
        }

        deciders.Add((null, Verdict.Allow, open));
        deciders.RemoveAll(d => d.Region == Diagram.None);
        return deciders;
    }

    /// <summary>The cases that are referred to each role, by its name, whatever the verdict.</summary>
    public Dictionary<string, int> Approvers()
    {
        var approvers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (RuleBody rule in Request.Rules)
        {
            foreach (ClauseSymbol clause in rule.Root.WithExceptions())
            {
                foreach (RoleSymbol role in clause.Approvers)
                {
                    approvers.TryGetValue(role.Name, out int region);
                    approvers[role.Name] = _diagram.Or(region, _builder.Of(rule, clause).Stands);
                }
            }
        }

        return approvers;
    }

    /// <summary>The cases in which nothing gives an output that must have a value.</summary>
    public int Gap(FieldSymbol output) => output.Kind != FieldKind.Output || output.IsOptional || output.Default is not null
        ? Diagram.None
        : _diagram.Not(_diagram.Union(_builder.Givers(output).Select(g => _diagram.And(g.Region, _builder.Known(g.Value))).ToArray()));

    /// <summary>What an output or formula is; the regions cover everything once.</summary>
    public List<OutputPiece> Values(FieldSymbol output)
    {
        if (!Leaves.IsOneOfThoseGiven(output) && output.Formula is null)
        {
            return Sums(output);
        }

        ILookup<string, (int Region, Symbol Giver)> givers = (output.Formula is null ? _builder.Givers(output) : [])
            .SelectMany(g => _builder.Pieces(g.Value).Select(p => (Key: KeyOf(p.Leaf), Region: _diagram.And(g.Region, p.Region), g.Giver)))
            .Where(g => g.Region != Diagram.None)
            .ToLookup(g => g.Key, g => (g.Region, g.Giver), StringComparer.Ordinal);
        var values = new List<OutputPiece>();
        foreach (Piece piece in _builder.Pieces(new FieldExpression(output.Syntax, output.Type, output)))
        {
            // The first that stands and gives just this is who gives it.
            string key = KeyOf(piece.Leaf);
            object? constant = (piece.Leaf as ConstantExpression)?.Value;
            int rest = piece.Region;
            foreach ((int region, Symbol giver) in givers[key])
            {
                int taken = _diagram.And(rest, region);
                Add(taken, giver, key, constant);
                rest = _diagram.Without(rest, taken);
            }

            Add(rest, null, key, constant);
        }

        return values;

        void Add(int region, Symbol? giver, string key, object? constant)
        {
            if (region != Diagram.None)
            {
                values.Add(new OutputPiece(region, giver, key, constant));
            }
        }
    }

    private string KeyOf(BoundExpression? leaf) => leaf switch
    {
        null => "unknown",
        ConstantExpression constant => "= " + MeaningKey.OfValue(constant.Value),
        _ => _keys.Of(leaf),
    };

    /// <summary>A sum is told apart by what is added: the total of the constants, and whatever else in whatever order. Nobody gives it alone.</summary>
    private List<OutputPiece> Sums(FieldSymbol output)
    {
        var sums = new List<PartialSum> { new(Diagram.All, null, ImmutableSortedSet<string>.Empty, 0) };
        foreach ((int region, _, BoundExpression value) in _builder.Givers(output))
        {
            var next = new List<PartialSum>();
            foreach (PartialSum sum in sums)
            {
                next.Add(sum with { Region = _diagram.Without(sum.Region, region) });
                int both = _diagram.And(sum.Region, region);
                foreach (Piece piece in both == Diagram.None ? ImmutableArray<Piece>.Empty : _builder.Pieces(value))
                {
                    int here = _diagram.And(both, piece.Region);
                    int known = piece.Leaf is null ? Diagram.None : _diagram.And(here, _builder.Known(piece.Leaf));
                    next.Add(sum with { Region = _diagram.Without(here, known) });
                    next.Add(piece.Leaf is null ? sum with { Region = Diagram.None } : sum.Plus(known, piece.Leaf, KeyOf(piece.Leaf)));
                }
            }

            sums = next.Where(s => s.Region != Diagram.None)
                .GroupBy(s => s.Key)
                .Select(g => g.First() with { Region = g.Aggregate(Diagram.None, (all, s) => _diagram.Or(all, s.Region)) })
                .ToList();
            if (sums.Count > MaxSums)
            {
                throw new UndecidedException($"The output '{output.Name}' may be one of more than {MaxSums} sums.");
            }
        }

        return sums.Select(s => s.IsEmpty
            ? new OutputPiece(s.Region, null, KeyOf(output.Default), output.Default?.Value)
            : new OutputPiece(s.Region, null, s.Key, s.Constant)).ToList();
    }
}
