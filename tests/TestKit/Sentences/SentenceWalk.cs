namespace PolicyLint.TestKit.Sentences;

/// <summary>One random way through the grammar, from <c>File</c> to <c>END</c>, under the conditions of part 5.</summary>
internal sealed class SentenceWalk(GrammarFile grammar, SentencePlan plan, SentenceVocabulary vocabulary, GrammarCoverage coverage, SeededRandom random, SentenceOptions options)
{
    private readonly SentenceScopes scopes = new();
    private readonly SentenceDrafts drafts = new(grammar, vocabulary, random);
    private readonly int size = random.Chance(0.08) ? random.Below(20) : random.Between(20, Math.Max(20, options.MaxTokens));
    private readonly int[] row = new int[2];
    private EbnfProduction production = grammar.Productions[0];
    private int exceptions;
    private int wordLists;
    private int listLength;

    /// <summary>Goes the way, and gives the tokens on it.</summary>
    public IReadOnlyList<SentenceDraft> Go()
    {
        Visit(grammar.Productions[0].Body);
        return drafts.Finish();
    }

    /// <summary>From here on the shortest way: the sentence is long or deep enough.</summary>
    private bool IsEnough => drafts.Count >= size + 60 || Nesting >= options.MaxNesting;

    private int Nesting => drafts.Open + exceptions;

    private void Visit(EbnfExpression expression)
    {
        switch (expression)
        {
            case EbnfSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Visit(item);
                }

                break;
            case EbnfChoice choice:
                VisitChoice(choice);
                break;
            case EbnfOption option:
                var taken = !IsEnough && random.Chance(SentenceWeights.OfOption(production.Name));
                coverage.Add(option.FirstBranch + (taken ? 1 : 0));
                if (taken)
                {
                    Visit(option.Body);
                }

                break;
            case EbnfRepetition repetition:
                VisitRepetition(repetition);
                break;
            case EbnfReference reference:
                VisitReference(reference);
                break;
            case EbnfGuard guard:
                drafts.Guard(guard);
                break;
            case EbnfWord word:
                drafts.Add(SentenceTokenKind.Word, word.ToString(), production.Name, word.Text);
                break;
            case EbnfPunctuation punctuation:
                drafts.AddPunctuation(punctuation, production.Name);
                break;
            case EbnfTokenClass tokenClass:
                drafts.AddOfClass(tokenClass.Name, production.Name, scopes);
                break;
            default:
                throw new NotSupportedException($"{production.Name}: {expression}");
        }
    }

    private void VisitChoice(EbnfChoice choice)
    {
        int index;
        if (IsEnough)
        {
            index = random.Pick(plan.Shortest(choice));
        }
        else
        {
            Span<double> weights = stackalloc double[choice.Alternatives.Length];
            plan.Weigh(choice, Nesting, weights);
            index = random.PickWeighted(weights);
        }

        coverage.Add(choice.FirstBranch + index);
        Visit(choice.Alternatives[index].Body);
    }

    private void VisitReference(EbnfReference reference)
    {
        var outer = production;
        production = grammar[reference.Name];
        var isException = production.Name == "Exception";
        exceptions += isException ? 1 : 0;
        if (outer.Name == "Declaration")
        {
            drafts.StartLine();
        }

        if (production.Name == "Words")
        {
            scopes.OpenList();
        }

        if (production.Name is "Table" or "Examples")
        {
            (row[0], row[1]) = IsEnough ? (1, 1) : (1 + random.Run(0.5, 5), 1 + random.Run(0.3, 3));
            wordLists = 0;
        }

        if (production.Name == "Words" && outer.Name is "Table" or "Examples")
        {
            // A table says its outputs first, examples what is given first.
            listLength = row[outer.Name == "Table" ? 1 - wordLists : wordLists];
            wordLists++;
        }

        Visit(production.Body);
        listLength = 0;
        exceptions -= isException ? 1 : 0;
        production = outer;
    }

    private void VisitRepetition(EbnfRepetition repetition)
    {
        if (repetition.Body is EbnfReference reference && grammar[reference.Name].IsClause)
        {
            VisitClauses(repetition, grammar[reference.Name]);
        }
        else if (repetition.Body is EbnfSequence { Items: [EbnfTokenClass { Name: "NUMBER" }, EbnfTokenClass { Name: "UNIT" }] })
        {
            VisitSmallerUnits(repetition);
        }
        else if (repetition.Body is EbnfReference { Name: "Declaration" })
        {
            VisitTimes(repetition, int.MaxValue, () => drafts.Count < size);
        }
        else if (plan.ListOfRow(repetition) is >= 0 and var list)
        {
            VisitTimes(repetition, row[list] - 1, () => true);
        }
        else if (listLength > 0)
        {
            VisitTimes(repetition, listLength - 1, () => true);
        }
        else
        {
            VisitTimes(repetition, 9, () => !IsEnough && random.Chance(SentenceWeights.OfRepetition(production.Name)));
        }
    }

    private void VisitTimes(EbnfRepetition repetition, int most, Func<bool> goesOn)
    {
        var count = 0;
        for (; count < most && goesOn(); count++)
        {
            Visit(repetition.Body);
        }

        coverage.Add(repetition.FirstBranch + Math.Min(count, 2));
    }

    /// <summary>Durations: each part's unit is smaller than the one before, and months and years are apart.</summary>
    private void VisitSmallerUnits(EbnfRepetition repetition)
    {
        var month = grammar.Units.IndexOf("month");
        VisitTimes(repetition, 4, () =>
        {
            var unit = grammar.Units.IndexOf(drafts.Last.Text) / 2 * 2;
            var least = unit >= month ? month : 0;
            if (IsEnough || unit == least || !random.Chance(0.45))
            {
                return false;
            }

            drafts.Units = least..unit;
            return true;
        });
        drafts.Units = Range.All;
    }

    /// <summary>Once: what is not marked stands once. Present: an exception's block holds one "then". "otherwise" is the last row.</summary>
    private void VisitClauses(EbnfRepetition repetition, EbnfProduction clauses)
    {
        var choice = (EbnfChoice)clauses.Body;
        var picked = PickClauses(clauses, choice);
        scopes.Open();
        var outer = production;
        production = clauses;
        var count = 0;
        foreach (var index in picked)
        {
            if (!IsEnough || (clauses.Name == "ExceptionClause" && index == plan.ThenClause))
            {
                drafts.StartLine();
                coverage.Add(choice.FirstBranch + index);
                Visit(choice.Alternatives[index].Body);
                count++;
            }
        }

        production = outer;
        scopes.Close();
        coverage.Add(repetition.FirstBranch + Math.Min(count, 2));
    }

    private List<int> PickClauses(EbnfProduction clauses, EbnfChoice choice)
    {
        Span<double> weights = stackalloc double[choice.Alternatives.Length];
        plan.Weigh(choice, Nesting, weights);
        var picked = new List<int>();
        for (var count = IsEnough || random.Chance(0.06) ? 0 : 1 + random.Run(0.7, 12); count > 0 && weights.ContainsAnyExcept(0.0); count--)
        {
            var index = random.PickWeighted(weights);
            picked.Add(index);
            if (!choice.Alternatives[index].Repeats)
            {
                weights[index] = 0;
            }
        }

        if (clauses.Name == "ExceptionClause" && !picked.Contains(plan.ThenClause))
        {
            picked.Insert(random.Below(picked.Count + 1), plan.ThenClause);
        }

        if (clauses.Name == "TableClause" && picked.IndexOf(plan.OtherwiseClause) is >= 0 and var otherwise
            && picked.LastIndexOf(plan.RowClause) is var last && last > otherwise)
        {
            (picked[otherwise], picked[last]) = (picked[last], picked[otherwise]);
        }

        return picked;
    }
}
