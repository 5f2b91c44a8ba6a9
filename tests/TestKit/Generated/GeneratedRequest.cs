using System.Collections;
using System.Reflection;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.TestKit.Generated;

/// <summary>One request of generated code, called by reflection.</summary>
internal sealed class GeneratedRequest
{
    private readonly RequestSymbol _request;
    private readonly CSharpNames _names;
    private readonly MethodInfo _decide;
    private readonly MethodInfo _explain;
    private readonly MethodInfo _whyNot;
    private readonly Type _type;

    internal GeneratedRequest(RequestSymbol request, Type policy)
    {
        _request = request;
        _names = CSharpNames.Of(request.Policy);
        _decide = policy.GetMethods()
            .Where(m => m.Name == "Decide" && m.GetParameters()[0].ParameterType.GetElementType()!.Name == _names[request])
            .SingleOrDefault() ?? throw new InvalidOperationException($"Policy '{request.Policy.Name}' has no decision about '{request.Name}'.");
        _explain = Beside("Explain");
        _whyNot = Beside("WhyNot");
        _type = _decide.GetParameters()[0].ParameterType.GetElementType()!;

        MethodInfo Beside(string name) => policy.GetMethods().Single(m => m.Name == name && m.GetParameters()[0].ParameterType == _decide.GetParameters()[0].ParameterType);
    }

    internal IReadOnlyList<string>? WhyNot(IReadOnlyDictionary<FieldSymbol, object?> inputs, Verdict wanted, DateOnly? on)
    {
        object answer = Invoke(_whyNot, inputs, on, wanted);
        return !(bool)Get(answer, "IsComplete") ? null : [.. ((IEnumerable)Get(answer, "Changes")).Cast<object>()
            .Select(c => string.Join(",", ((IReadOnlyList<ChangedField>)Get(c, "Fields")).Select(f => f.Name)))];

        static object Get(object of, string name) => of.GetType().GetProperty(name)!.GetValue(of)!;
    }

    internal string WhyNotText(IReadOnlyDictionary<FieldSymbol, object?> inputs, Verdict wanted, DateOnly? on) => Invoke(_whyNot, inputs, on, wanted).ToString()!;

    internal DecisionTrace Explain(IReadOnlyDictionary<FieldSymbol, object?> inputs, DateOnly? on) =>
        (DecisionTrace)Invoke(_explain, inputs, on);

    /// <summary>The request and the decision about it, as the program that uses the policy has them.</summary>
    internal (object Request, object Decision) Objects(IReadOnlyDictionary<FieldSymbol, object?> inputs, DateOnly? on) => (RequestOf(inputs), Invoke(_decide, inputs, on));

    internal GeneratedDecision Decide(IReadOnlyDictionary<FieldSymbol, object?> inputs, DateOnly? on)
    {
        object decision = Invoke(_decide, inputs, on);
        Type type = decision.GetType();
        return new GeneratedDecision(
            (Verdict)Get("Verdict")!,
            Get("DecidedBy")!.ToString()!,
            Roles("Approvers"),
            Roles("MayBeBentBy"),
            (string?)Get("Reason"),
            _request.Fields
                .Where(f => f.Kind is FieldKind.Output or FieldKind.Formula)
                .ToDictionary(f => f.Name, f => ToModel(Get(_names[f]), f)));

        object? Get(string name) => type.GetProperty(name)!.GetValue(decision);

        string[] Roles(string name) => type.GetProperty(name) is { } property
            ? ((IEnumerable)property.GetValue(decision)!).Cast<object>().Select(r => r.ToString()!).ToArray()
            : [];
    }

    private object Invoke(MethodInfo method, IReadOnlyDictionary<FieldSymbol, object?> inputs, DateOnly? on, params object[] beside)
    {
        object request = RequestOf(inputs);
        object?[] arguments = method.GetParameters().Length == 1 + beside.Length
            ? [request, .. beside]
            : [request, .. beside, on ?? throw new InvalidOperationException($"A decision about '{_request.Name}' needs a day.")];
        return method.Invoke(null, arguments)!;
    }

    private object RequestOf(IReadOnlyDictionary<FieldSymbol, object?> inputs)
    {
        object request = Activator.CreateInstance(_type)!;
        foreach ((FieldSymbol field, object? value) in inputs)
        {
            PropertyInfo property = _type.GetProperty(_names[field])!;
            property.SetValue(request, ToClr(value, field, property.PropertyType));
        }

        return request;
    }

    private object? ToClr(object? value, FieldSymbol field, Type type)
    {
        Type clr = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => null,
            decimal number when field.Type.Kind == TypeKind.Count => decimal.ToInt64(number),
            DateTime date when field.Type.Kind == TypeKind.Date => DateOnly.FromDateTime(date),
            TimeOfDay time => TimeOnly.MinValue.AddMinutes(time.Minutes).Add(TimeSpan.FromTicks(time.Ticks)),
            ChoiceValueSymbol choice => Enum.Parse(clr, CSharpNames.Of(choice.Policy)[choice]),
            SegmentSymbol segment => Enum.ToObject(clr, _request.Policy.SegmentsInReach.IndexOf(segment)),
            _ => value,
        };
    }

    private object? ToModel(object? value, FieldSymbol field) => value switch
    {
        long count => (decimal)count,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        TimeOnly time => new TimeOfDay((int)(time.Ticks / TimeSpan.TicksPerMinute), time.Ticks % TimeSpan.TicksPerMinute),
        Enum choice when field.Type.Choice is { } declared => declared.Values[Convert.ToInt32(choice, System.Globalization.CultureInfo.InvariantCulture)].Name,
        Enum segment => _request.Policy.SegmentsInReach[Convert.ToInt32(segment, System.Globalization.CultureInfo.InvariantCulture)].Name,
        _ => value,
    };
}
