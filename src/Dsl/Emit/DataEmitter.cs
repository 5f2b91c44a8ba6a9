using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>What a policy says besides its decisions, as values of the runtime library: each kind in a class of its own, made when it is first asked for.</summary>
internal sealed partial class DataEmitter
{
    private const string Runtime = "global::PolicyLint.";

    private readonly EmitScope _scope;
    private readonly CodeWriter _writer;

    /// <summary>The names in the class that is written.</summary>
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);

    internal DataEmitter(EmitScope scope, CodeWriter writer)
    {
        _scope = scope;
        _writer = writer;
    }

    internal void Write()
    {
        PolicySymbol policy = _scope.Policy;
        Group("Calendars", "When people are at work.", policy.Calendars, WriteCalendar);
        Group("Roles", "Who gives the service.", policy.Roles, WriteRole);
        Group("Segments", "Whom it is given.", policy.Segments, WriteSegment);
        Group("Figures", "Figures that rules, promises and C# share.", policy.Figures, WriteFigure);
        Group("Standards", "What is measured, and aimed at.", policy.Standards, WriteStandard);
        Group("Promises", "What customers are promised.", policy.Promises, WritePromise);
        Group("Capacities", "The people and machines behind the promises.", policy.Capacities, WriteCapacity);
        Group("Escalations", "How a case climbs when nobody answers.", policy.Escalations, WriteEscalation);
        Group("Improvements", "What gets better, a little at a time.", policy.Improvements, WriteImprovement);
        Group("Moments", "The moments that customers remember.", policy.Moments, WriteMoment);
        Group("Journeys", "A customer's way through the moments.", policy.Journeys, WriteJourney);
        WriteInfo(policy);
    }

    private void Group<T>(string name, string summary, IEnumerable<T> symbols, Action<T> write)
        where T : Symbol
    {
        List<T> sound = symbols.Where(s => !s.HasErrors && _scope.Names.Has(s) && CanBeMade(s)).ToList();
        if (sound.Count == 0)
        {
            return;
        }

        _writer.Summary(summary);
        _writer.Generated();
        _writer.Open("public static class " + name);
        _members.Clear();
        _members.UnionWith(sound.Select(s => _scope.Names[s]));
        foreach (T symbol in sound)
        {
            _writer.Summary(symbol.Documentation ?? symbol.Title ?? symbol.Name);
            write(symbol);
            _writer.Separate();
        }

        _writer.Close();
        _writer.Separate();
    }

    /// <summary>A member that is one call.</summary>
    private void Call(Symbol symbol, string type, string call, IEnumerable<string> arguments)
    {
        List<string> all = arguments.ToList();
        string start = "public static " + type + " " + _scope.Names[symbol] + " { get; } = " + call + "(";
        if (all.Sum(a => a.Length + 2) < 100)
        {
            _writer.Line(start + string.Join(", ", all) + ");");
            return;
        }

        _writer.Line(start);
        for (int i = 0; i < all.Count; i++)
        {
            _writer.Indented(all[i] + (i == all.Count - 1 ? ");" : ","));
        }
    }

    /// <summary>A member that is an object with some of its properties set: those that have a value here.</summary>
    private void Object(Symbol symbol, string type, params (string Name, string? Value)[] properties)
    {
        _writer.Open("public static " + Runtime + type + " " + _scope.Names[symbol] + " { get; } = new()");
        foreach ((string name, string? value) in properties)
        {
            if (value is not null)
            {
                _writer.Line(name + " = " + value + ",");
            }
        }

        _writer.Close(";");
    }

    private void WriteInfo(PolicySymbol policy)
    {
        _writer.Summary("What the policy says about itself.");
        _writer.Generated();
        _writer.Open("public static " + Runtime + "PolicyInfo Info { get; } = new()");
        (string Name, string? Value)[] properties =
        [
            ("Name", CSharpLiteral.Of(policy.Name)),
            ("Title", Text(policy.Title)),
            ("Version", policy.Version is { } version ? CSharpLiteral.Of(version) : null),
            ("Effective", Date(policy.EffectiveFrom)),
            ("Until", Date(EndOf(policy))),
            ("ReviewBy", Date(policy.ReviewBy)),
            ("Owner", Text(policy.Owner)),
            ("Currency", Text(policy.Currency)),
        ];
        foreach ((string name, string? value) in properties.Where(p => p.Value is not null))
        {
            _writer.Line(name + " = " + value + ",");
        }

        _writer.Close(";");
        _writer.Separate();
    }

    /// <summary>The last day of a policy: as written, else the day before the next version's first.</summary>
    internal static DateTime? EndOf(PolicySymbol policy, IReadOnlyList<PolicySymbol> versions)
    {
        DateTime? next = versions
            .Select(v => v.EffectiveFrom)
            .Where(d => d is { } day && day > (policy.EffectiveFrom ?? DateTime.MinValue))
            .Min();
        return policy.EffectiveUntil ?? next?.AddDays(-1);
    }

    private DateTime? EndOf(PolicySymbol policy) => EndOf(policy, _scope.Shared.Versions);

    private static string? Text(string? text) => text is null ? null : CSharpLiteral.Of(text);

    private static string? Date(DateTime? date) => date is { } day ? CSharpLiteral.PlainDate(day) : null;

    private static string? List(string type, IEnumerable<string> items) => CSharpLiteral.Array(Runtime + type, items);

    private static string? Texts(IEnumerable<string> texts) => CSharpLiteral.Array("string", texts.Select(CSharpLiteral.Of));

    private static string? Names(IEnumerable<Symbol> symbols) => Texts(symbols.Select(s => s.Name));

    private static string? Money(Money? money) => money is { } value ? CSharpLiteral.Of(value) : null;

    private static string? Number(decimal? number, decimal @default) => number is { } n && n != @default ? CSharpLiteral.Of(n) : null;

    private static string? Time(TimeSpan? time) => time is { } t ? CSharpLiteral.Parts(t) : null;
}
