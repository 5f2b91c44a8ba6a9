using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>How generated code finds the value of an output.</summary>
internal sealed class OutputPlan
{
    internal OutputPlan(FieldSymbol output, DecisionPlan plan, string local, Func<string, string> newLocal)
    {
        Output = output;
        Local = local;
        Kind = EmitScope.KindOf(output.Type);
        Givers = plan.Parts.GiversOf(output);
        List<object> order = plan.Steps
            .Where(s => s.Step.Field is null && !s.IsChoiceOnly)
            .Select(s => (object?)s.Step.Rule ?? s.Step.Table!)
            .Where(Givers.Contains)
            .ToList();
        IsDirect = Givers.Count == 1 && order.Count == 1 && !IsGivenTwiceBy(Givers[0]);
        TakesFirst = output.HitPolicy is HitPolicy.Unique or HitPolicy.First;
        MayBeGivenUnknown = output.IsOptional && Givers.SelectMany(g => plan.Parts.ValuesOf(g, output)).Any(v => v.IsOptional);
        bool needsFlags = MayBeGivenUnknown && TakesFirst;
        bool isShared = Givers.Count > 0 && !IsDirect && !needsFlags && order.Count == Givers.Count && (!TakesFirst || order.SequenceEqual(Givers));
        if (IsDirect)
        {
            return;
        }

        string name = CSharpIdentifier.Camel(output.Name);
        if (isShared)
        {
            Accumulator = IsNullable ? local : newLocal(name + "Given");
            return;
        }

        foreach (object giver in Givers)
        {
            string separate = newLocal(name + "Of" + CSharpIdentifier.Pascal(giver is RuleBody rule ? rule.Rule.Name : ((TableBody)giver).Table.Name));
            Separate.Add(giver, separate);
            if (needsFlags)
            {
                Flags.Add(giver, newLocal(separate + "IsGiven"));
            }
        }
    }

    /// <summary>The output.</summary>
    internal FieldSymbol Output { get; }

    /// <summary>The local that holds its value in the end.</summary>
    internal string Local { get; }

    /// <summary>Its type.</summary>
    internal CSharpKind Kind { get; }

    /// <summary>The rules and tables that give it, in file order.</summary>
    internal IReadOnlyList<object> Givers { get; }

    /// <summary>Whether one rule or table alone gives it, and sets <see cref="Local"/> itself.</summary>
    internal bool IsDirect { get; }

    /// <summary>The nullable local in which the values given meet, in the order in which they come; null where there is none.</summary>
    internal string? Accumulator { get; }

    /// <summary>A nullable local for each giver, where they don't come in file order or one notes only its choice.</summary>
    internal Dictionary<object, string> Separate { get; } = new();

    /// <summary>For each giver a local that says whether it gave: where what it gives may be unknown, <c>null</c> does not say so.</summary>
    internal Dictionary<object, string> Flags { get; } = new();

    /// <summary>Whether the first value given stands, even if it is unknown.</summary>
    internal bool TakesFirst { get; }

    /// <summary>Whether a value that is given may be unknown.</summary>
    internal bool MayBeGivenUnknown { get; }

    /// <summary>Whether the value may be <c>null</c> in the end.</summary>
    internal bool IsNullable => Output.IsOptional && (Output.Default is null || (MayBeGivenUnknown && TakesFirst));

    /// <summary>Whether a case in which nothing gives it is an error.</summary>
    internal bool IsNeeded => !Output.IsOptional && Output.Default is null;

    /// <summary>Whether one clause or row gives it two values.</summary>
    internal bool IsGivenTwiceBy(object giver) => giver is RuleBody rule
        ? rule.Root.WithExceptions().Any(c => c.Effects.OfType<OutputEffect>().Count(e => e.Output == Output) > 1)
        : ((TableBody)giver).Outputs.Count(o => o == Output) > 1;
}
