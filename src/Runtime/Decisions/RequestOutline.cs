namespace PolicyLint;

/// <summary>The rules and tables of a request, as a policy writes them: what a <see cref="DecisionTrace"/> reads its mask by. Generated code makes it, once for a process.</summary>
public sealed class RequestOutline
{
    /// <summary>An outline.</summary>
    /// <param name="request">The name of the request.</param>
    /// <param name="file">The name of the policy's file, without its folder.</param>
    /// <param name="clauses">The rules and tables, in the order of the file.</param>
    public RequestOutline(string request, string file, IReadOnlyList<ClauseOutline> clauses)
    {
        Request = request ?? throw new ArgumentNullException(nameof(request));
        File = file ?? throw new ArgumentNullException(nameof(file));
        Clauses = ImmutableCopy.Of(clauses, nameof(clauses));
    }

    /// <summary>The name of the request.</summary>
    public string Request { get; }

    /// <summary>The name of the policy's file, without its folder.</summary>
    public string File { get; }

    /// <summary>The rules and tables, in the order of the file.</summary>
    public IReadOnlyList<ClauseOutline> Clauses { get; }

    /// <summary>What became of each rule and table.</summary>
    internal IReadOnlyList<TraceEntry> Read(HeldClauses held, int? day)
    {
        var next = 0;
        return Array.ConvertAll([.. Clauses], c => c.Rows is null ? Rule(c) : Table(c));

        TraceEntry Rule(ClauseOutline rule) => Clause(rule, rule.Name, rule.IsInForce(day) ? null : TraceOutcome.NotInForce);

        // The numbers run on through what was not looked at.
        TraceEntry Clause(ClauseOutline clause, string name, TraceOutcome? passedOver)
        {
            var holds = held.Contains(next++);
            var exceptions = new TraceEntry[clause.Exceptions.Count];
            var isExcepted = false;
            for (var i = 0; i < exceptions.Length; i++)
            {
                var exception = clause.Exceptions[i];
                exceptions[i] = Clause(exception, name + "." + exception.Name, passedOver ?? (holds && !isExcepted ? null : TraceOutcome.NotReached));
                isExcepted |= exceptions[i].Outcome is TraceOutcome.Applied or TraceOutcome.Excepted;
            }

            var outcome = passedOver ?? (!holds ? TraceOutcome.ConditionNotMet : isExcepted ? TraceOutcome.Excepted : TraceOutcome.Applied);
            return new TraceEntry(clause, name, outcome, File, exceptions, []);
        }

        TraceEntry Table(ClauseOutline table)
        {
            var rows = new TraceEntry[table.Rows!.Count];
            var isMatched = false;
            for (var i = 0; i < rows.Length; i++)
            {
                var holds = held.Contains(next++);
                var outcome = holds ? TraceOutcome.Applied : isMatched ? TraceOutcome.NotReached : TraceOutcome.ConditionNotMet;
                rows[i] = new TraceEntry(table.Rows[i], table.Name + " row " + table.Rows[i].Name, outcome, File, [], []);
                isMatched |= holds;
            }

            return new TraceEntry(table, table.Name, isMatched ? TraceOutcome.Applied : TraceOutcome.ConditionNotMet, File, [], rows);
        }
    }
}
