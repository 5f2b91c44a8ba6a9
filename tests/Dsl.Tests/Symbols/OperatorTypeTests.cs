using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary>Every operator between every two types: typed as the language page says, and everything else SVP1004 with useful words.</summary>
public sealed class OperatorTypeTests
{
    // One operand of each type.
    private static readonly (string Type, string Operand)[] Operands =
    [
        ("yes/no", "flag"), ("text", "word"), ("number", "ratio"), ("count", "pieces"), ("percent", "share"), ("money", "price"), ("duration", "span"),
        ("date", "day"), ("time", "clock"), ("date and time", "moment"), ("choice", "colour"), ("segment", "customer"), ("working days", "2 working days"), ("months", "3 months"),
    ];

    // left operator right = result, as the language page lists them; `number` stands for a count too.
    private static readonly string[] Typed =
    [
        "number + number = number", "number + count = number", "count + number = number", "count + count = count",
        "number - number = number", "number - count = number", "count - number = number", "count - count = count",
        "number * number = number", "number * count = number", "count * number = number", "count * count = count",
        "number / number = number", "number / count = number", "count / number = number", "count / count = number",
        "percent + percent = percent", "percent - percent = percent", "percent * percent = percent", "percent / percent = number",
        "percent * number = number", "percent * count = number", "number * percent = number", "count * percent = number",
        "percent / number = percent", "percent / count = percent",
        "money + money = money", "money - money = money", "money / money = number",
        "money * number = money", "money * count = money", "number * money = money", "count * money = money",
        "percent * money = money", "money * percent = money", "money / number = money", "money / count = money",
        "duration + duration = duration", "duration - duration = duration", "duration / duration = number",
        "duration * number = duration", "duration * count = duration", "number * duration = duration", "count * duration = duration",
        "percent * duration = duration", "duration * percent = duration", "duration / number = duration", "duration / count = duration",
        "date - date = duration", "date and time - date and time = duration",
        "date + months = date", "date - months = date", "date + working days = date", "date - working days = date",
        "date and time + duration = date and time", "date and time - duration = date and time",
        "date and time + months = date and time", "date and time - months = date and time",
        "date and time + working days = date and time", "date and time - working days = date and time",
    ];

    private static readonly string[] Ordered = ["number", "count", "percent", "money", "duration", "date", "time", "date and time"];
    private static readonly string[] Unordered = ["yes/no", "text", "choice", "segment"];

    public static TheoryData<string, string, string> Arithmetic => Table("+", "-", "*", "/");

    public static TheoryData<string, string, string> Comparisons => Table("is", "is not", "<", "<=", ">", ">=", "between", "in");

    [Theory]
    [MemberData(nameof(Arithmetic))]
    public void ArithmeticIsTypedOrExplained(string left, string sign, string right)
    {
        string? expected = Typed.SingleOrDefault(t => t.StartsWith($"{left} {sign} {right} = ", StringComparison.Ordinal))?.Split(" = ")[1];
        string text = $"{OperandOf(left)} {sign} {OperandOf(right)}";
        if (expected is not null)
        {
            BoundPolicies bound = Bind($"result: {expected} is {text}").IsFine();
            Assert.Equal(expected, NameOf(bound.Field("result").Formula!.Type));
            return;
        }

        Finding finding = Assert.Single(Bind($"result: number is {text}").Findings);
        Assert.Equal("SVP1004", finding.Rule.Code);
        if ((left, right) == ("date", "duration") && sign is ("+" or "-"))
        {
            Assert.Equal("A date moves by whole days, and 'span' need not be whole days. Write a number of days, or start from a date and time: 'D at 00:00'.", finding.Message);
            return;
        }

        string verb = sign switch { "+" => "plus", "-" => "minus", "*" => "times", _ => "divided by" };
        Assert.StartsWith($"'{text}': {An(left)} {verb} {An(right)} means nothing. ", finding.Message, StringComparison.Ordinal);
        Assert.True(finding.Message.Length > $"'{text}': {An(left)} {verb} {An(right)} means nothing. ".Length + 10, finding.Message);
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void ComparisonsAreTypedOrExplained(string left, string sign, string right)
    {
        bool isOrder = sign is not ("is" or "is not" or "in");
        bool isNumeric = left is "number" or "count" && right is "number" or "count";
        bool fits = (left == right || isNumeric) && (isOrder ? Ordered.Contains(left) : Ordered.Concat(Unordered).Contains(left));
        string text = sign switch
        {
            "between" => $"{OperandOf(left)} between {OperandOf(right)} and {OperandOf(right)}",
            "in" => $"{OperandOf(left)} in ({OperandOf(right)})",
            _ => $"{OperandOf(left)} {sign} {OperandOf(right)}",
        };
        BoundPolicies bound = Bind($"result: yes/no is {text}");
        if (fits)
        {
            bound.IsFine();
            Assert.Equal(TypeKind.YesNo, bound.Field("result").Formula!.Type.Kind);
            return;
        }

        Finding finding = Assert.Single(bound.Findings);
        Assert.Equal("SVP1004", finding.Rule.Code);
        Assert.Contains($" compares {An(left)} with {An(right)}. ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(left == right && isOrder && Unordered.Contains(left), finding.Message.EndsWith("It has no order: write 'is' or 'is not'.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("and")]
    [InlineData("or")]
    public void ConditionsAreYesOrNo(string word)
    {
        foreach ((string type, string operand) in Operands)
        {
            BoundPolicies bound = Bind($"result: yes/no is flag {word} {operand}");
            if (type == "yes/no")
            {
                bound.IsFine();
            }
            else
            {
                Assert.Equal($"SVP1004 A condition is yes or no, and '{operand}' is {An(type)}. Compare it with something.", Assert.Single(bound.Findings.Select(f => $"{f.Rule.Code} {f.Message}")));
            }
        }
    }

    [Fact]
    public void MinusIsForQuantities()
    {
        foreach ((string type, string operand) in Operands)
        {
            BoundPolicies bound = Bind($"result: {(type is "choice" or "months" or "working days" ? "text" : type)} is -{operand}");
            if (type is "number" or "count" or "percent" or "money" or "duration")
            {
                bound.IsFine();
            }
            else
            {
                Assert.Equal($"SVP1004 '-{operand}': minus {An(type)} means nothing. Remove the minus.", Assert.Single(bound.Findings.Select(f => $"{f.Rule.Code} {f.Message}")));
            }
        }
    }

    [Theory]
    [InlineData("min")]
    [InlineData("max")]
    public void LeastAndGreatestNeedAnOrder(string function)
    {
        foreach ((string left, string a) in Operands)
        {
            foreach ((string right, string b) in Operands)
            {
                bool isNumeric = left is "number" or "count" && right is "number" or "count";
                bool fits = Ordered.Contains(left) && (left == right || isNumeric);
                string type = left == right ? left : isNumeric ? "number" : "yes/no";
                BoundPolicies bound = Bind($"result: {(type is "choice" or "months" or "working days" ? "text" : type)} is {function}({a}, {b})");
                Assert.Equal(fits ? [] : ["SVP1004"], bound.Findings.Select(f => f.Rule.Code));
            }
        }
    }

    [Theory]
    [InlineData("round")]
    [InlineData("floor")]
    [InlineData("ceiling")]
    public void NumbersAndMoneyAreRounded(string function)
    {
        foreach ((string type, string operand) in Operands)
        {
            string result = type switch { "money" => "money", _ => "count" };
            BoundPolicies bound = Bind($"result: {result} is {function}({operand})");
            if (type is "number" or "count" or "money")
            {
                bound.IsFine();
            }
            else
            {
                Assert.Equal(
                    $"SVP1004 '{function}' rounds a number or money, and '{operand}' is {An(type)}. Round a number or money.",
                    Assert.Single(bound.Findings.Select(f => $"{f.Rule.Code} {f.Message}")));
            }
        }
    }

    [Theory]
    [InlineData("percent", "price as percent of price", null)]
    [InlineData("percent", "span as percent of span", null)]
    [InlineData("percent", "pieces as percent of ratio", null)]
    [InlineData("percent", "price as percent of pieces", "'price as percent of pieces': money in GBP is no share of a count. Take both of one type.")]
    [InlineData("percent", "share as percent of share", "'share as percent of share': a percent is no share of a percent. Take both of one type.")]
    [InlineData("count", "days from day to other", null)]
    [InlineData("count", "working days from day to other", null)]
    [InlineData("count", "days from moment to day", "Days are counted between dates, and 'moment' is a date and time. Write 'date of (moment)'.")]
    [InlineData("count", "days from day to price", "Days are counted between dates, and 'price' is money in GBP. Write a date.")]
    [InlineData("date", "date of moment", null)]
    [InlineData("time", "time of moment", null)]
    [InlineData("date", "date of day", "'date of' takes a part of a date and time, and 'day' is a date. Write a date and time.")]
    [InlineData("date and time", "day at 13:01", null)]
    [InlineData("date and time", "moment at 13:01", "'at' joins a date with a time of day, and 'moment' is a date and time. Write 'date of (moment)'.")]
    [InlineData("date", "day + 3 days", null)]
    [InlineData("date", "day + 2 * pieces * 1 day", null)]
    [InlineData("date", "day + (day - other)", null)]
    [InlineData("date", "day - Grace", null)]
    [InlineData("date", "day + 36 hours", "A date moves by whole days, and '36 hours' need not be whole days. Write a number of days, or start from a date and time: 'D at 00:00'.")]
    [InlineData("date", "deadline of InDays from day", null)]
    [InlineData("date and time", "deadline of InHours from day", null)]
    [InlineData("date and time", "deadline of InDays from moment", null)]
    [InlineData("date", "deadline of InDays from price", "A deadline runs from a date or a date and time, and 'price' is money in GBP. Write a date.")]
    [InlineData("date", "deadline of Never from day", "Standard 'Never' has no deadline. Add 'target … within …' to it.")]
    [InlineData("money", "customer.lifetimeValue", null)]
    [InlineData("duration", "Grace", null)]
    [InlineData("money", "Rising on day", null)]
    [InlineData("money", "Rising", "Figure 'Rising' changes over time. Say of which day: 'Rising on' and a date.")]
    [InlineData("money", "Rising on moment", "A figure has its value on a date, and 'moment' is a date and time. Write 'date of (moment)'.")]
    [InlineData("money", "Rising on pieces", "A figure has its value on a date, and 'pieces' is a count. Write a date.")]
    [InlineData("count", "ratio", "'result' is a count, and 'ratio' is a number. Write round( ), floor( ) or ceiling( ) around it.")]
    [InlineData("money", "5", "'result' is money in GBP, and '5' is a count. Write it with its currency: 5 GBP.")]
    [InlineData("duration", "5", "'result' is a duration, and '5' is a count. Write it with its unit, such as 5 days.")]
    [InlineData("percent", "5", "'result' is a percent, and '5' is a count. Write it with its sign: 5%.")]
    [InlineData("duration", "2 months", "'result' is a duration, and '2 months' is a number of months. Its length depends on the date: write it in seconds, minutes, hours, days or weeks.")]
    [InlineData("yes/no", "colour is red or green", "'green' stands alone after 'or', where a condition belongs. Write 'colour in (red, green)'.")]
    [InlineData("yes/no", "round(ratio, 2) > 5", "'round' takes one value, and here are 2. Keep one.")]
    public void TheRestIsTypedAsItReads(string type, string expression, string? message)
    {
        BoundPolicies bound = Bind($"result: {type} is {expression}");
        Assert.Equal(message is null ? [] : ["SVP1004 " + message], bound.Findings.Select(f => $"{f.Rule.Code} {f.Message}"));
        if (message is null)
        {
            Assert.Equal(type, NameOf(bound.Field("result").Formula!.Type));
        }
    }

    private static BoundPolicies Bind(string field) => BoundPolicies.Of($$"""
        policy P currency GBP default calendar Hours
        calendar Hours { open Mon..Fri }
        choice Colour { red, green }
        segment Loyal { buys 5 GBP every week for 1 year }
        figure Grace { is 14 days }
        figure Rising { is 5 GBP is 6 GBP from 2026-01-01 }
        standard InDays core { target 90% within 3 days }
        standard InHours core { target 90% within 3 hours }
        standard Never core { target 90% }
        request R {
            flag: yes/no word: text ratio: number from 0.5 pieces: count from 1 share: percent from 1% price: money from 1 GBP span: duration from 1 minute
            day: date other: date clock: time moment: date and time colour: Colour customer: segment
            {{field}}
        }
        """);

    private static TheoryData<string, string, string> Table(params string[] signs)
    {
        var table = new TheoryData<string, string, string>();
        foreach ((string left, string operand) in Operands)
        {
            foreach (string sign in signs)
            {
                foreach ((string right, _) in Operands)
                {
                    table.Add(left, sign, right);
                }
            }
        }

        return table;
    }

    private static string OperandOf(string type) => Operands.Single(o => o.Type == type).Operand;

    private static string NameOf(PolicyType type) => type.Kind == TypeKind.Money ? "money" : type.Kind == TypeKind.Choice ? "choice" : type.ToString();

    private static string An(string type) => type switch
    {
        "yes/no" or "text" or "working days" => type,
        "money" => "money in GBP",
        "months" => "a number of months",
        "choice" => "a Colour",
        _ => "a " + type,
    };
}
