using System.Collections.Immutable;

namespace PolicyLint.TestKit.Sentences;

/// <summary>What a generator works out of the grammar once: the shortest ways, the recursive ways, and where part 5 asks for more than part 4.</summary>
internal sealed class SentencePlan
{
    private readonly Dictionary<string, int> lengths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> reached = new(StringComparer.Ordinal);
    private readonly Dictionary<EbnfChoice, (ImmutableArray<double> Weights, ImmutableArray<bool> Recursive, ImmutableArray<int> Shortest)> choices = [];
    private readonly HashSet<EbnfExpression> recursive = [];
    private readonly Dictionary<EbnfRepetition, int> listsOfRows = [];

    /// <summary>Works on a grammar.</summary>
    /// <exception cref="KeyNotFoundException">A definition that part 5 speaks of is gone.</exception>
    /// <exception cref="FormatException">A definition that part 5 speaks of has another shape.</exception>
    public SentencePlan(GrammarFile grammar)
    {
        MeasureLengths(grammar);
        foreach (var production in grammar.Productions)
        {
            reached[production.Name] = Reach(grammar, production);
        }

        foreach (var production in grammar.Productions)
        {
            foreach (var inner in production.Body.SelfAndInner())
            {
                Note(production, inner);
            }
        }

        OtherwiseClause = IndexOf(grammar["TableClause"], "\"otherwise\"");
        RowClause = IndexOf(grammar["TableClause"], "\"when\"");
        ThenClause = IndexOf(grammar["ExceptionClause"], "\"then\"");
        var (row, otherwise) = (ListsIn(grammar["TableClause"], RowClause), ListsIn(grammar["TableClause"], OtherwiseClause));
        var cases = ListsIn(grammar["ExamplesClause"], IndexOf(grammar["ExamplesClause"], "\"case\""));
        if (row.Length != 2 || otherwise.Length != 1 || cases.Length != 2)
        {
            throw new FormatException("Grammar: the rows of tables and examples are not the two lists that part 5 counts.");
        }

        (listsOfRows[row[0]], listsOfRows[row[1]], listsOfRows[otherwise[0]]) = (0, 1, 1);
        (listsOfRows[cases[0]], listsOfRows[cases[1]]) = (0, 1);
    }

    /// <summary>Which alternative of a table's clauses is the last row.</summary>
    public int OtherwiseClause { get; }

    /// <summary>Which alternative of a table's clauses is a row.</summary>
    public int RowClause { get; }

    /// <summary>Which alternative of an exception's block stands exactly once.</summary>
    public int ThenClause { get; }

    /// <summary>The weights of the alternatives, those that lead back to their own production damped by the nesting.</summary>
    public void Weigh(EbnfChoice choice, int nesting, Span<double> weights)
    {
        var (plain, leadsBack, _) = choices[choice];
        for (var index = 0; index < weights.Length; index++)
        {
            weights[index] = leadsBack[index] ? plain[index] / (1 + (nesting / 3.0)) : plain[index];
        }
    }

    /// <summary>The alternatives with the fewest tokens.</summary>
    public ImmutableArray<int> Shortest(EbnfChoice choice) => choices[choice].Shortest;

    /// <summary>Whether an option or a repetition leads back to the production in which it stands.</summary>
    public bool LeadsBack(EbnfExpression place) => recursive.Contains(place);

    /// <summary>Which list of a row this repetition is: 0 the cells or what is given, 1 the values or what is expected, -1 neither.</summary>
    public int ListOfRow(EbnfRepetition repetition) => listsOfRows.GetValueOrDefault(repetition, -1);

    private static int IndexOf(EbnfProduction production, string start)
    {
        var alternatives = ((EbnfChoice)production.Body).Alternatives;
        for (var index = 0; index < alternatives.Length; index++)
        {
            if (alternatives[index].Body.ToString()!.StartsWith(start, StringComparison.Ordinal))
            {
                return index;
            }
        }

        throw new FormatException($"Grammar: {production.Name} has no alternative that starts with {start}.");
    }

    private static EbnfRepetition[] ListsIn(EbnfProduction production, int alternative) =>
        [.. ((EbnfChoice)production.Body).Alternatives[alternative].Body.SelfAndInner().OfType<EbnfRepetition>()];

    private static HashSet<string> Reach(GrammarFile grammar, EbnfProduction from)
    {
        var reach = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<EbnfProduction>([from]);
        while (open.TryPop(out var production))
        {
            foreach (var reference in production.Body.SelfAndInner().OfType<EbnfReference>())
            {
                if (reach.Add(reference.Name))
                {
                    open.Push(grammar[reference.Name]);
                }
            }
        }

        return reach;
    }

    private void Note(EbnfProduction production, EbnfExpression inner)
    {
        if (inner is EbnfChoice choice)
        {
            var least = choice.Alternatives.Min(alternative => Length(alternative.Body));
            choices[choice] = (
                [.. choice.Alternatives.Select(alternative => SentenceWeights.Of(production.Name, alternative))],
                [.. choice.Alternatives.Select(alternative => GoesTo(alternative.Body, production.Name))],
                [.. Enumerable.Range(0, choice.Alternatives.Length).Where(index => Length(choice.Alternatives[index].Body) == least)]);
        }
        else if (inner is EbnfOption or EbnfRepetition && GoesTo(inner, production.Name))
        {
            recursive.Add(inner);
        }
    }

    private bool GoesTo(EbnfExpression from, string production) => from.SelfAndInner().OfType<EbnfReference>()
        .Any(reference => reference.Name == production || reached[reference.Name].Contains(production));

    private void MeasureLengths(GrammarFile grammar)
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var production in grammar.Productions)
            {
                var length = Length(production.Body);
                changed |= length != lengths.GetValueOrDefault(production.Name, Endless);
                lengths[production.Name] = length;
            }
        }
        while (changed);
    }

    private const int Endless = 1_000_000;

    private int Length(EbnfExpression expression) => expression switch
    {
        EbnfSequence sequence => Math.Min(Endless, sequence.Items.Sum(Length)),
        EbnfChoice choice => choice.Alternatives.Min(alternative => Length(alternative.Body)),
        EbnfReference reference => lengths.GetValueOrDefault(reference.Name, Endless),
        EbnfWord or EbnfPunctuation or EbnfTokenClass => 1,
        _ => 0,
    };
}
