using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <content>Where clauses and rows stand, and what that gives the outputs.</content>
internal sealed partial class RegionBuilder
{
    /// <summary>Up to how many rows that a row may meet are taken from it one by one; more are taken together.</summary>
    private const int FewRows = 32;

    private readonly Dictionary<ClauseSymbol, ClauseRegion> _clauses = new();
    private readonly Dictionary<RowSymbol, RowRegion> _rows = new();
    private readonly Dictionary<TableBody, string> _tooLarge = new();

    /// <summary>Where a clause holds and stands, if that was asked before.</summary>
    public ClauseRegion? Known(ClauseSymbol clause) => _clauses.TryGetValue(clause, out ClauseRegion region) ? region : null;

    /// <summary>Where a clause of a rule holds and stands.</summary>
    public ClauseRegion Of(RuleBody body, ClauseSymbol clause)
    {
        if (!_clauses.ContainsKey(clause))
        {
            Enter(body.Root, InForce(body.Rule));
        }

        return _clauses[clause];
    }

    /// <summary>Where a row of a table matches and stands.</summary>
    public RowRegion Of(TableBody table, RowSymbol row)
    {
        if (!_rows.ContainsKey(row))
        {
            if (_tooLarge.TryGetValue(table, out string? why))
            {
                // Each of its rows is asked for; once is enough to know.
                throw new UndecidedException(why);
            }

            try
            {
                EnterRows(table);
            }
            catch (UndecidedException e)
            {
                _tooLarge.Add(table, e.Message);
                throw;
            }
        }

        return _rows[row];
    }

    /// <summary>A row stands where it matches and no row before it does. Only rows that may meet are held against each other: of a large table most never do.</summary>
    private void EnterRows(TableBody table)
    {
        int[] matches = table.Rows.Select(r => r.IsOtherwise ? Diagram.All : r.Cells.Aggregate(Diagram.All, (all, cell) => _diagram.And(all, Holds(cell)))).ToArray();
        var overlaps = new RowOverlaps(Array.ConvertAll(matches, m => CellMask.Of(_diagram, m)), _diagram.VariableCount);
        var unions = new RowUnions(_diagram, matches);
        for (int i = 0; i < matches.Length; i++)
        {
            List<int> before = overlaps.Before(i);
            int stands = before.Count > FewRows ? unions.Outside(matches[i], i) : matches[i];
            for (int j = 0; j < before.Count && before.Count <= FewRows && stands != Diagram.None; j++)
            {
                stands = _diagram.Without(stands, matches[before[j]]);
            }

            _rows[table.Rows[i]] = new RowRegion(matches[i], stands);
        }
    }

    /// <summary>The days on which a rule is in force.</summary>
    private int InForce(RuleSymbol rule) => _space.Day is { } day ? _diagram.Test(day.Index, cell => day.IsInForce(rule, cell)) : Diagram.All;

    /// <summary>An exception is tried where its rule or the exception above it applies, and no exception before it held.</summary>
    private void Enter(ClauseSymbol clause, int tried)
    {
        int condition = Holds(clause.Condition);
        int applies = _diagram.And(tried, condition);
        int rest = applies;
        foreach (ClauseSymbol exception in clause.Exceptions)
        {
            Enter(exception, rest);
            rest = _diagram.Without(rest, _clauses[exception].Applies);
        }

        _clauses[clause] = new ClauseRegion(condition, tried, applies, rest);
    }

    /// <summary>Every clause and row that gives an output, in file order, with the cases in which it stands.</summary>
    public IEnumerable<(int Region, Symbol Giver, BoundExpression Value)> Givers(FieldSymbol output)
    {
        var givers = new List<(int Place, int Region, Symbol Giver, BoundExpression Value)>();
        foreach (RuleBody rule in _space.Request.Rules)
        {
            foreach (ClauseSymbol clause in rule.Root.WithExceptions())
            {
                foreach (Effect effect in clause.Effects)
                {
                    if (effect is OutputEffect given && given.Output == output)
                    {
                        givers.Add((rule.Rule.NameSpan.Start, Of(rule, clause).Stands, clause, given.Value));
                    }
                }
            }
        }

        foreach (TableBody table in _space.Request.Tables)
        {
            int column = table.Outputs.IndexOf(output);
            foreach (RowSymbol row in table.Rows)
            {
                if (column >= 0 && column < row.Values.Length)
                {
                    givers.Add((table.Table.NameSpan.Start, Of(table, row).Stands, row, row.Values[column]));
                }
            }
        }

        return givers.OrderBy(g => g.Place).Select(g => (g.Region, g.Giver, g.Value));
    }

    /// <summary>What an output is: the first given, or the greatest or least; else the default.</summary>
    private ImmutableArray<Piece> GivenPieces(FieldSymbol output)
    {
        var pieces = new List<Piece> { new(Diagram.All, null) };
        List<(int Region, Symbol Giver, BoundExpression Value)> givers = Givers(output).ToList();
        for (int i = 0; i < givers.Count;)
        {
            // Of the rows of a table one stands at most, so that they can be taken together.
            int end = i + 1;
            while (end < givers.Count && givers[i].Giver is RowSymbol first && givers[end].Giver is RowSymbol next && next.Table == first.Table)
            {
                end++;
            }

            (int Region, BoundExpression Value)[] apart = givers.Skip(i).Take(end - i).Select(g => (g.Region, g.Value)).ToArray();
            pieces = output.HitPolicy is HitPolicy.Unique or HitPolicy.First ? TakeFirst(pieces, apart) : TakeExtreme(pieces, apart, output.HitPolicy == HitPolicy.Max);
            i = end;
        }

        if (output.Default is { } standard)
        {
            // An unknown that was given stays unknown, for a first value; for a greatest or least it says nothing.
            bool keepsUnknown = output.HitPolicy is HitPolicy.Unique or HitPolicy.First;
            int given = keepsUnknown ? _diagram.Union(givers.ConvertAll(g => g.Region)) : Diagram.None;
            pieces = pieces.SelectMany(p => p.Leaf is not null
                ? [p]
                : new[] { new Piece(_diagram.Without(p.Region, given), standard), new Piece(_diagram.And(p.Region, given), null) }).ToList();
        }

        return Merged(pieces);
    }

    private List<Piece> TakeFirst(List<Piece> pieces, (int Region, BoundExpression Value)[] apart)
    {
        // Until something is given, the one piece without a leaf holds all that is open.
        int open = pieces[0].Region;
        var result = new List<Piece> { new(_diagram.Without(open, _diagram.Union(Array.ConvertAll(apart, g => g.Region))), null) };
        result.AddRange(pieces.Skip(1));
        foreach ((int region, BoundExpression value) in apart)
        {
            int taken = _diagram.And(open, region);
            result.AddRange(Pieces(value).Select(p => new Piece(_diagram.And(taken, p.Region), p.Leaf)).Where(p => p.Region != Diagram.None));
        }

        return result;
    }

    private List<Piece> TakeExtreme(List<Piece> pieces, (int Region, BoundExpression Value)[] apart, bool isMax)
    {
        int all = _diagram.Union(Array.ConvertAll(apart, g => g.Region));
        List<Piece> result = pieces.ConvertAll(old => old with { Region = _diagram.Without(old.Region, all) });
        foreach ((int region, BoundExpression value) in apart)
        {
            foreach (Piece given in Pieces(value).SelectMany(SplitUnknown))
            {
                int here = _diagram.And(region, given.Region);
                foreach (Piece old in pieces)
                {
                    int both = _diagram.And(old.Region, here);
                    if (both == Diagram.None)
                    {
                        continue;
                    }

                    if (old.Leaf is null || given.Leaf is null)
                    {
                        result.Add(new Piece(both, old.Leaf ?? given.Leaf));
                        continue;
                    }

                    int takes = CompareLeaves(isMax ? ComparisonOperator.Greater : ComparisonOperator.Less, given.Leaf, old.Leaf);
                    result.Add(new Piece(_diagram.And(both, takes), given.Leaf));
                    result.Add(new Piece(_diagram.Without(both, takes), old.Leaf));
                }
            }
        }

        return Merged(result).ToList();
    }

    /// <summary>A leaf that may be unknown, as one that is known and one that is not.</summary>
    private IEnumerable<Piece> SplitUnknown(Piece piece)
    {
        int known = piece.Leaf is null ? Diagram.None : _diagram.And(piece.Region, Known(piece.Leaf));
        return [piece with { Region = known }, new Piece(_diagram.Without(piece.Region, known), null)];
    }

    /// <summary>One piece for each leaf.</summary>
    private ImmutableArray<Piece> Merged(IEnumerable<Piece> pieces) => pieces
        .Where(p => p.Region != Diagram.None)
        .GroupBy(p => p.Leaf is null ? string.Empty : ExpressionKey.Of(p.Leaf))
        .Select(g => new Piece(_diagram.Union(g.Select(p => p.Region).ToArray()), g.First().Leaf))
        .ToImmutableArray();
}
