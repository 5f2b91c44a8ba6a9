using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.TestKit.Policies;

/// <summary>Writes well-typed expressions over some members of a request.</summary>
internal sealed class PolicyExpressions
{
    private static readonly string[] Orders = ["<", "<=", ">", ">=", "is", "is not"];
    private static readonly string[] Divisors = ["2", "3", "(-4)", "0.5", "100"];

    private readonly SeededRandom random;
    private readonly PolicyScope scope;
    private readonly IReadOnlyList<MemberDraft> members;

    public PolicyExpressions(SeededRandom random, PolicyScope scope, IReadOnlyList<MemberDraft> members)
    {
        this.random = random;
        this.scope = scope;
        this.members = members;
    }

    /// <summary>A condition.</summary>
    public string Condition(int depth)
    {
        if (depth > 0 && random.Chance(0.45))
        {
            switch (random.Below(5))
            {
                case 0:
                    return $"not ({Condition(depth - 1)})";
                case < 3:
                    return string.Join(" and ", Enumerable.Range(0, random.Between(2, 3)).Select(_ => $"({Condition(depth - 1)})"));
                default:
                    return string.Join(" or ", Enumerable.Range(0, random.Between(2, 3)).Select(_ => $"({Condition(depth - 1)})"));
            }
        }

        if (members.Count == 0)
        {
            return random.Pick(PolicyWords.Of(TypeKind.YesNo));
        }

        MemberDraft member = random.Pick(members);
        if (random.Chance(member.IsOptional ? 0.2 : 0.02))
        {
            return $"{member.Name} is {random.Pick<string>(["known", "not known", "unknown"])}";
        }

        if (member.Kind == TypeKind.YesNo && random.Chance(0.7))
        {
            return random.Chance(0.7) ? member.Name : $"not {member.Name}";
        }

        string left = depth > 0 && member.Kind is not (TypeKind.Choice or TypeKind.Segment) && random.Chance(0.2) ? Value(member.Kind, member.Choice, 2, mayBeUnknown: true) : member.Name;
        if (random.Chance(0.12))
        {
            return $"{left} in ({string.Join(", ", Enumerable.Range(0, random.Between(1, 3)).Select(_ => Against(member)))})";
        }

        if (!PolicyWords.IsOrdered(member.Kind))
        {
            return $"{left} {random.Pick<string>(["is", "is not"])} {Against(member)}";
        }

        if (random.Chance(0.12))
        {
            return $"{left} between {Against(member)} and {Against(member)}";
        }

        return $"{left} {random.Pick(Orders)} {(depth > 0 && random.Chance(0.1) ? Value(member.Kind, member.Choice, 1, mayBeUnknown: true) : Against(member))}";
    }

    /// <summary>A value of a type.</summary>
    public string Value(TypeKind kind, IReadOnlyList<string> choice, int depth, bool mayBeUnknown)
    {
        if (kind == TypeKind.YesNo && depth > 0 && random.Chance(0.5))
        {
            return $"({Condition(1)})";
        }

        return depth > 0 && random.Chance(0.55) && Compound(kind, choice, depth - 1, mayBeUnknown) is { } compound
            ? compound
            : Read(kind, choice, mayBeUnknown);
    }

    /// <summary>A constant of a type, safe wherever an expression may stand.</summary>
    public string Constant(TypeKind kind, IReadOnlyList<string> choice)
    {
        string constant = kind switch
        {
            TypeKind.Choice => random.Pick(choice),
            TypeKind.Segment => random.Pick(scope.Segments),
            _ => random.Pick(PolicyWords.Of(kind)),
        };
        return constant[0] == '-' ? $"({constant})" : constant;
    }

    private string Against(MemberDraft member)
    {
        if (random.Chance(0.12) && Like(member).ToArray() is { Length: > 0 } others)
        {
            return random.Pick(others).Name;
        }

        FigureDraft[] figures = scope.Figures.Where(f => f.Kind == member.Kind).ToArray();
        return figures.Length > 0 && random.Chance(0.15)
            ? Figure(random.Pick(figures), 0, mayBeUnknown: true) ?? Constant(member.Kind, member.Choice)
            : Constant(member.Kind, member.Choice);
    }

    private IEnumerable<MemberDraft> Like(MemberDraft member) =>
        members.Where(m => m.Name != member.Name && m.Kind == member.Kind && m.Choice == member.Choice && !member.Choice.Contains(m.Name));

    private string Read(TypeKind kind, IReadOnlyList<string> choice, bool mayBeUnknown)
    {
        MemberDraft[] fitting = members
            .Where(m => (m.Kind == kind || (kind == TypeKind.Number && m.Kind == TypeKind.Count)) && (kind != TypeKind.Choice || m.Choice == choice) && (mayBeUnknown || !m.IsOptional))
            .ToArray();
        if (fitting.Length > 0 && random.Chance(0.65))
        {
            return random.Pick(fitting).Name;
        }

        FigureDraft[] figures = scope.Figures.Where(f => f.Kind == kind).ToArray();
        return figures.Length > 0 && random.Chance(0.3)
            ? Figure(random.Pick(figures), 0, mayBeUnknown) ?? Constant(kind, choice)
            : Constant(kind, choice);
    }

    private string? Figure(FigureDraft figure, int depth, bool mayBeUnknown)
    {
        if (!figure.HasHistory)
        {
            return figure.Name;
        }

        return figure.HasStart || mayBeUnknown ? $"({figure.Name} on {Operand(TypeKind.Date, depth, mayBeUnknown)})" : null;
    }

    /// <summary>An operand that stands alone: a name, a call or in parentheses.</summary>
    private string Operand(TypeKind kind, int depth, bool mayBeUnknown) => $"({Value(kind, [], depth, mayBeUnknown)})";

    private string? Compound(TypeKind kind, IReadOnlyList<string> choice, int depth, bool mayBeUnknown)
    {
        if (PolicyWords.IsOrdered(kind) && random.Chance(0.15))
        {
            string function = random.Chance(0.5) ? "min" : "max";
            return $"{function}({string.Join(", ", Enumerable.Range(0, random.Between(1, 3)).Select(_ => V(kind)))})";
        }

        if (PolicyWords.Adds(kind) && random.Chance(0.4))
        {
            return random.Below(5) switch
            {
                < 2 => $"({V(kind)} + {V(kind)})",
                < 4 => $"({V(kind)} - {V(kind)})",
                _ => $"-({V(kind)})",
            };
        }

        switch (kind)
        {
            case TypeKind.Number:
                return random.Below(8) switch
                {
                    0 => $"({V(TypeKind.Money)} / {Nonzero(TypeKind.Money)})",
                    1 => $"({V(TypeKind.Duration)} / {Nonzero(TypeKind.Duration)})",
                    2 => $"({V(TypeKind.Percent)} / {Nonzero(TypeKind.Percent)})",
                    3 => $"({V(TypeKind.Percent)} * {V(TypeKind.Number)})",
                    4 => $"({V(TypeKind.Number)} / {Nonzero(TypeKind.Count)})",
                    5 => $"({V(TypeKind.Count)} / {Nonzero(TypeKind.Count)})",
                    6 => $"({V(TypeKind.Count)} * {V(TypeKind.Number)})",
                    _ => $"({V(TypeKind.Number)} * {V(TypeKind.Number)})",
                };
            case TypeKind.Count:
                return random.Below(5) switch
                {
                    0 => $"({V(TypeKind.Count)} * {V(TypeKind.Count)})",
                    1 => $"(days from {Operand(TypeKind.Date, depth, mayBeUnknown)} to {Operand(TypeKind.Date, depth, mayBeUnknown)})",
                    2 when scope.Calendars.Count > 0 => $"(working days from {Operand(TypeKind.Date, depth, mayBeUnknown)} to {Operand(TypeKind.Date, depth, mayBeUnknown)} of {random.Pick(scope.Calendars)})",
                    _ => $"{random.Pick<string>(["round", "floor", "ceiling"])}({V(TypeKind.Number)})",
                };
            case TypeKind.Percent:
                return random.Below(4) switch
                {
                    0 => $"({V(TypeKind.Percent)} * {V(TypeKind.Percent)})",
                    1 => $"({V(TypeKind.Percent)} / {Nonzero(TypeKind.Count)})",
                    2 => $"({V(TypeKind.Money)} as percent of {Nonzero(TypeKind.Money)})",
                    _ => $"({V(TypeKind.Count)} as percent of {Nonzero(TypeKind.Count)})",
                };
            case TypeKind.Money:
                MemberDraft[] segments = members.Where(m => m.Kind == TypeKind.Segment && (mayBeUnknown || !m.IsOptional)).ToArray();
                return random.Below(6) switch
                {
                    0 => $"({V(TypeKind.Percent)} * {V(TypeKind.Money)})",
                    1 => $"({V(TypeKind.Money)} * {V(TypeKind.Number)})",
                    2 => $"({V(TypeKind.Money)} / {Nonzero(TypeKind.Count)})",
                    3 when segments.Length > 0 && scope.HasWorth => random.Pick(segments).Name + ".lifetimeValue",
                    4 => $"({V(TypeKind.Money)} * {V(TypeKind.Count)})",
                    _ => $"{random.Pick<string>(["round", "floor", "ceiling"])}({V(TypeKind.Money)})",
                };
            case TypeKind.Duration:
                return random.Below(6) switch
                {
                    0 => $"({V(TypeKind.Date)} - {V(TypeKind.Date)})",
                    1 => $"({V(TypeKind.DateTime)} - {V(TypeKind.DateTime)})",
                    2 => $"({V(TypeKind.Duration)} * {V(TypeKind.Count)})",
                    3 => $"({V(TypeKind.Duration)} * {V(TypeKind.Number)})",
                    4 => $"({V(TypeKind.Percent)} * {V(TypeKind.Duration)})",
                    _ => $"({V(TypeKind.Duration)} / {Nonzero(TypeKind.Count)})",
                };
            case TypeKind.Date:
                return random.Below(6) switch
                {
                    0 => $"({V(TypeKind.Date)} {Sign()} {random.Pick<string>(["1 day", "30 days", "2 weeks"])})",
                    1 => $"({V(TypeKind.Date)} {Sign()} {random.Pick<string>(["1 month", "2 months", "1 year"])})",
                    2 when scope.Calendars.Count > 0 => $"({V(TypeKind.Date)} {Sign()} {random.Pick<string>(["1 working day", "3 working days"])} of {random.Pick(scope.Calendars)})",
                    3 when scope.DayStandards.Count > 0 => $"(deadline of {random.Pick(scope.DayStandards)} from {Operand(TypeKind.Date, depth, mayBeUnknown)})",
                    4 => $"(date of {Operand(TypeKind.DateTime, depth, mayBeUnknown)})",
                    _ => null,
                };
            case TypeKind.DateTime:
                return random.Below(6) switch
                {
                    0 => $"({V(TypeKind.DateTime)} {Sign()} {V(TypeKind.Duration)})",
                    1 => $"({V(TypeKind.DateTime)} {Sign()} 1 month)",
                    2 when scope.Calendars.Count > 0 => $"({V(TypeKind.DateTime)} {Sign()} 2 working days of {random.Pick(scope.Calendars)})",
                    3 when scope.Standards.Count > 0 => $"(deadline of {random.Pick(scope.Standards)} from {Operand(TypeKind.DateTime, depth, mayBeUnknown)})",
                    4 => $"({Operand(TypeKind.Date, depth, mayBeUnknown)} at {random.Pick(PolicyWords.Of(TypeKind.Time))})",
                    _ => null,
                };
            case TypeKind.Time:
                return $"(time of {Operand(TypeKind.DateTime, depth, mayBeUnknown)})";
            default:
                return null;
        }

        string V(TypeKind of) => Value(of, of == kind ? choice : [], depth, mayBeUnknown);

        string Sign() => random.Chance(0.5) ? "+" : "-";

        string Nonzero(TypeKind of)
        {
            MemberDraft[] never = members.Where(m => m.Kind == of && m.IsNeverZero && (mayBeUnknown || !m.IsOptional)).ToArray();
            if (never.Length > 0 && random.Chance(0.6))
            {
                return random.Pick(never).Name;
            }

            if (of == TypeKind.Count)
            {
                return random.Pick(Divisors);
            }

            string constant = Constant(of, []);
            return constant.StartsWith("0 ", StringComparison.Ordinal) || constant == "0%" ? Nonzero(of) : constant;
        }
    }
}
