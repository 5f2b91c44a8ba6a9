using System.Text;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.TestKit.Policies;

/// <summary>Writes requests: fields of every type, derived fields, outputs of every hit policy, formulas.</summary>
internal sealed class RequestGenerator
{
    private readonly SeededRandom random;
    private readonly PolicyScope scope;
    private readonly double size;
    private readonly StringBuilder text = new();
    private readonly List<MemberDraft> members = [];
    private readonly List<MemberDraft> outputs = [];
    private readonly HashSet<string> needy = [];

    public RequestGenerator(SeededRandom random, PolicyScope scope, double size)
    {
        this.random = random;
        this.scope = scope;
        this.size = size;
    }

    public RequestDraft Generate()
    {
        for (int i = random.Between(1, 1 + (int)(6 * size)); i > 0; i--)
        {
            Input();
        }

        for (int i = random.Between(0, (int)(6 * size)); i > 0; i--)
        {
            switch (random.Below(6))
            {
                case < 2:
                    Derived("f", string.Empty, isField: true);
                    break;
                case < 3:
                    Derived("m", "decides ", isField: false);
                    break;
                default:
                    Output();
                    break;
            }
        }

        return new RequestDraft(text.ToString(), members, outputs, needy);
    }

    private (TypeKind Kind, IReadOnlyList<string> Choice, string Written) Type()
    {
        TypeKind kind = random.Pick(PolicyWords.Types);
        switch (kind)
        {
            case TypeKind.Segment when scope.Segments.Count == 0:
                return (TypeKind.Count, [], "count");
            case TypeKind.Choice when scope.Choices.Count > 0 && random.Chance(0.7):
                (string name, string[] values) = random.Pick(scope.Choices);
                return (kind, values, name);
            case TypeKind.Choice:
                string[] inPlace = [.. Enumerable.Range(0, random.Between(1, 4)).Select(v => $"w{members.Count}{(char)('a' + v)}")];
                return (kind, inPlace, "one of " + string.Join(", ", inPlace));
            default:
                return (kind, [], PolicyWords.NameOf(kind));
        }
    }

    private void Input()
    {
        (TypeKind kind, IReadOnlyList<string> choice, string written) = Type();
        string name = $"i{members.Count}";
        bool isOptional = random.Chance(0.3);
        string range = string.Empty;
        string standard = string.Empty;
        bool isNeverZero = false;
        IReadOnlyList<string> values = kind switch
        {
            TypeKind.Choice => choice,
            TypeKind.Segment => scope.Segments,
            _ => PolicyWords.Of(kind),
        };
        int low = 0;
        int high = values.Count - 1;
        if (PolicyWords.IsOrdered(kind) && random.Chance(0.6))
        {
            bool hasLow = random.Chance(0.7);
            bool hasHigh = !hasLow || random.Chance(0.5);
            int a = random.Below(values.Count);
            int b = random.Below(values.Count);
            low = hasLow ? Math.Min(a, b) : low;
            high = hasHigh ? Math.Max(a, b) : high;
            range = (hasLow ? $" from {values[low]}" : string.Empty) + (hasHigh ? $" to {values[high]}" : string.Empty);
            isNeverZero = hasLow && values[low][0] != '-' && !values[low].StartsWith("0 ", StringComparison.Ordinal) && values[low] is not ("0" or "0%");
        }

        if (random.Chance(0.25))
        {
            standard = $" = {values[random.Between(low, high)]}";
        }

        text.Append($"    {name}: {written}{(isOptional ? " optional" : string.Empty)}{range}{standard}\n");
        members.Add(new MemberDraft(name, kind, choice, isOptional, IsInput: true, IsField: true, isNeverZero));
    }

    private void Derived(string prefix, string decides, bool isField)
    {
        (TypeKind kind, IReadOnlyList<string> choice, string written) = Type();
        if (kind == TypeKind.Choice && choice[0][0] == 'w')
        {
            return;
        }

        string name = $"{prefix}{members.Count}";
        bool mayBeUnknown = random.Chance(0.5);
        var expressions = new PolicyExpressions(random, scope, [.. members]);
        string formula = kind == TypeKind.YesNo ? expressions.Condition(2) : expressions.Value(kind, choice, 2, mayBeUnknown);
        text.Append($"    {decides}{name}: {written} is {formula}\n");
        members.Add(new MemberDraft(name, kind, choice, mayBeUnknown, IsInput: false, isField, IsNeverZero: false));
    }

    private void Output()
    {
        (TypeKind kind, IReadOnlyList<string> choice, string written) = Type();
        string name = $"o{members.Count}";
        List<string> policies = ["", "", " using unique", " using first"];
        if (PolicyWords.IsOrdered(kind))
        {
            policies.AddRange([" using max", " using min"]);
        }

        if (PolicyWords.Adds(kind))
        {
            policies.AddRange([" using sum", " using sum"]);
        }

        bool isOptional = random.Chance(0.4);
        string standard = string.Empty;
        if (random.Chance(0.5))
        {
            IReadOnlyList<string> values = kind switch
            {
                TypeKind.Choice => choice,
                TypeKind.Segment => scope.Segments,
                _ => PolicyWords.Of(kind),
            };
            standard = $" = {random.Pick(values)}";
        }

        text.Append($"    decides {name}: {written}{(isOptional ? " optional" : string.Empty)}{standard}{random.Pick(policies)}\n");
        var output = new MemberDraft(name, kind, choice, isOptional, IsInput: false, IsField: false, IsNeverZero: false);
        members.Add(output);
        outputs.Add(output);
        if (!isOptional && standard.Length == 0)
        {
            needy.Add(name);
        }
    }
}
