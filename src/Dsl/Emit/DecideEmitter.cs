using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// The method that decides a request: its rules and tables as branches, their effects in the leaves. And the one that says which of
/// them held: the same branches, without the effects that no condition reads.
/// </summary>
internal sealed partial class DecideEmitter
{
    private const string Verdicts = "global::PolicyLint.Verdict.";

    private readonly EmitScope _scope;
    private readonly RequestSymbol _request;
    private readonly DecisionPlan _plan;
    private readonly DecisionShape _shape;
    private readonly DecisionShape _own;
    private readonly ExpressionEmitter _expressions;
    private readonly RepeatedComparisons _repeated;
    private readonly RowsEmitter _rows;
    private readonly HashSet<string> _locals;
    private readonly Assumption _assumed;
    private readonly ClauseNumbers? _numbers;
    private readonly Func<FieldSymbol, bool> _isComputed = static _ => true;
    private readonly HashSet<FieldSymbol> _met = new();
    private readonly Dictionary<FieldSymbol, string> _fieldLocals = new();
    private readonly Dictionary<FieldSymbol, OutputPlan> _outputs = new();
    private readonly Dictionary<object, string> _choices = new();

    private DecideEmitter(EmitScope scope, RequestSymbol request, DecisionPlan plan, DecisionShape shape, RowsEmitter rows, ClauseNumbers? numbers, Assumption assumed)
    {
        _rows = rows;
        _assumed = assumed;
        _numbers = numbers;
        if (numbers is not null)
        {
            HashSet<FieldSymbol> read = plan.Parts.NeededBy(numbers.Givers);
            _isComputed = f => read.Contains(f) && assumed.IsRead(f);
        }

        _scope = scope;
        _request = request;
        _plan = plan;
        _shape = shape;
        _own = new DecisionShape([request]);
        _locals = new HashSet<string>(scope.Names.TypeNames, StringComparer.Ordinal) { "request", "on", "verdict", "decidedBy", "approvers", "mayBeBentBy", "held" };
        foreach (FieldSymbol field in request.Fields.Where(f => f.Kind != FieldKind.Input))
        {
            _fieldLocals.Add(field, NewLocal(CSharpIdentifier.Camel(field.Name)));
        }

        _repeated = new RepeatedComparisons(plan.Expressions(_isComputed), NewLocal);
        _expressions = new ExpressionEmitter(scope, Read, NewLocal, _repeated);
        foreach (FieldSymbol output in request.Fields.Where(f => f.Kind == FieldKind.Output && _isComputed(f)))
        {
            _outputs.Add(output, new OutputPlan(output, plan, _fieldLocals[output], NewLocal));
        }
    }

    /// <summary>
    /// Writes the method; with numbers, the one that gives those of what held. Which fields it reads, and whether rules are bent together,
    /// shows only when it is written: where it is not as was assumed, it is written anew, without what only something unread would read.
    /// </summary>
    internal static void Write(CodeWriter writer, EmitScope scope, RequestSymbol request, DecisionPlan plan, DecisionShape shape, RowsEmitter rows, ClauseNumbers? numbers = null)
    {
        int start = writer.Length;
        var assumed = new Assumption(null, RulesAreBentTogether: false);
        while (true)
        {
            var emitter = new DecideEmitter(scope, request, plan, shape, rows, numbers, assumed);
            emitter.Write(writer);
            var shown = new Assumption(emitter._met, emitter._intersects);
            if (assumed.Holds(shown))
            {
                return;
            }

            writer.GoBackTo(start);
            assumed = shown;
        }
    }

    private void Write(CodeWriter writer)
    {
        string on = _own.HasDatedRules ? ", global::System.DateOnly on" : string.Empty;
        string method = _numbers is null ? _shape.Type + " Decide" : HeldClauses + " Held";
        writer.Open("public static " + method + "(in " + _scope.Names[_request] + " request" + on + ")");

        // Breakpoints bind where a request is decided, once; what held is asked afterwards, by explanations.
        writer.Mapped(_numbers is null ? _scope.Lines : null, () => WriteBody(writer));
        writer.Close();
    }

    private void WriteBody(CodeWriter writer)
    {
        WriteStart(writer);
        foreach (PlannedStep planned in _plan.Steps)
        {
            switch (planned.Step)
            {
                case { Rule: { } rule }:
                    WriteRule(writer, rule, planned.IsChoiceOnly);
                    break;
                case { Table: { } table }:
                    WriteTable(writer, table, planned.IsChoiceOnly);
                    break;
                case { Field: { } field } when !_isComputed(field):
                    break;
                case { Field: { Kind: FieldKind.Output } output }:
                    WriteOutput(writer, _outputs[output]);
                    DiscardWhatMayBeIdle(writer, _outputs[output]);
                    break;
                case { Field: { } field }:
                    WriteFormula(writer, field);
                    break;
            }
        }

        WriteResult(writer);
    }

    /// <summary>What is assumed of the method before it is written.</summary>
    /// <param name="Read">The fields that it reads; null: all of them.</param>
    /// <param name="RulesAreBentTogether">Whether who may bend one rule must be able to bend another.</param>
    private sealed record Assumption(HashSet<FieldSymbol>? Read, bool RulesAreBentTogether)
    {
        private readonly HashSet<FieldSymbol> _asked = [];

        internal bool IsRead(FieldSymbol field)
        {
            _asked.Add(field);
            return Read?.Contains(field) != false;
        }

        /// <summary>Whether all that was asked turned out so.</summary>
        internal bool Holds(Assumption shown) => RulesAreBentTogether == shown.RulesAreBentTogether && _asked.All(f => Read?.Contains(f) != false == shown.Read!.Contains(f));
    }

    private string NewLocal(string preferred)
    {
        string name = preferred;
        for (int number = 2; !_locals.Add(name); number++)
        {
            name = preferred + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return CSharpIdentifier.Escape(name);
    }

    private Code Read(FieldSymbol field)
    {
        CSharpKind kind = EmitScope.KindOf(field.Type);
        _met.Add(field);
        if (field.Kind != FieldKind.Input)
        {
            bool isNullable = field.Kind == FieldKind.Output ? _outputs[field].IsNullable : field.IsOptional;
            return new Code(_fieldLocals[field], Level.Primary, kind, isNullable);
        }

        string member = "request." + _scope.Names[field];
        if (field.Type.Kind == TypeKind.Money)
        {
            member += field.IsOptional ? "?.Amount" : ".Amount";
        }

        return new Code(member, Level.Primary, kind, field.IsOptional);
    }

    private void WriteStart(CodeWriter writer)
    {
        if (_numbers is not null)
        {
            writer.Line("var held = default(" + HeldClauses + ");");
        }
        else
        {
            WriteDecisionStart(writer);
        }

        foreach ((string local, FieldSymbol field, string comparison) in _repeated.Declarations)
        {
            writer.Line("var " + local + " = " + Read(field).Text + comparison + ";");
        }

        foreach (OutputPlan output in _outputs.Values.Where(o => o.Givers.Count > 0))
        {
            if (output.Accumulator is { } accumulator)
            {
                writer.Line(Nullable(output) + " " + accumulator + " = null;");
            }

            foreach (KeyValuePair<object, string> given in output.Separate.Where(s => !IsChoiceOnly(s.Key)))
            {
                writer.Line(Nullable(output) + " " + given.Value + " = null;");
                if (output.Flags.TryGetValue(given.Key, out string? flag))
                {
                    writer.Line("var " + flag + " = false;");
                }
            }
        }
    }

    private void WriteDecisionStart(CodeWriter writer)
    {
        if (_own.MayRestrict)
        {
            writer.Line("var verdict = " + Verdicts + "Allow;");
        }

        if (_request.Rules.Length > 0)
        {
            writer.Line("var decidedBy = " + _shape.Clauses + ".None;");
        }

        if (_own.MayRefer)
        {
            writer.Line("var approvers = " + RoleSet + ".Empty;");
        }

        if (_own.MayBend)
        {
            writer.Line("var mayBeBentBy = " + Benders() + ";");
        }
    }

    private bool IsChoiceOnly(object giver) =>
        _plan.Steps.Any(s => s.IsChoiceOnly && (giver.Equals(s.Step.Rule) || giver.Equals(s.Step.Table)));

    private string Nullable(OutputPlan output) => _scope.HeldType(output.Output.Type, isOptional: true);

    private string Held(OutputPlan output) => _scope.HeldType(output.Output.Type, output.IsNullable);

    private Code Default(OutputPlan output) => _expressions.ValueAs(output.Output.Default!, output.Kind);

    /// <summary>What stands where nothing gives an output that has no default: it throws.</summary>
    private string Undecided(OutputPlan output) => "global::PolicyLint.Undecided.Output<" + Held(output) + ">("
        + CSharpLiteral.Of(_scope.Policy.Name + "." + _request.Name) + ", " + CSharpLiteral.Of(output.Output.Name) + ")";

    private IReadOnlyList<CodeLine> Undecided(IEnumerable<OutputPlan> outputs) => outputs.Select(o => new CodeLine(o.Local + " = " + Undecided(o) + ";", o.Output.NameSpan)).ToList();

    private void WriteFormula(CodeWriter writer, FieldSymbol field)
    {
        bool isForConditions = field.Kind == FieldKind.Derived || _numbers is not null;
        if (isForConditions && !_assumed.IsRead(field))
        {
            return;
        }

        Code value = field.Type.Kind == TypeKind.YesNo && !field.IsOptional
            ? _expressions.Test(field.Formula!)
            : _expressions.ValueAs(field.Formula!, EmitScope.KindOf(field.Type));
        writer.Line(new CodeLine(_scope.HeldType(field.Type, field.IsOptional) + " " + _fieldLocals[field] + " = " + value.Text + ";", PlaceOf(field.Formula!.Syntax)));
        if (isForConditions && ConstantFolder.Fold(field.Formula!) is not null)
        {
            // What reads it may come down to a constant too, and the compiler warns of a constant that nobody reads.
            writer.Line("_ = " + _fieldLocals[field] + ";");
        }
    }
}
