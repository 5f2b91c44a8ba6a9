namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary>SVP1002 and SVP1003: names given twice, and names of the wrong kind.</summary>
public sealed class NameKindTests
{
    private const string Rest = """

        calendar Hours { open Mon..Fri 09:00..17:00 }
        role Clerk { staff 1 }
        segment Loyal
        choice Reason { faulty, wrongItem }
        standard Reply core { target 90% within 4 hours }
        request Refund { amount: money from 0 GBP since: date late: yes/no is amount > 5 GBP decides voucher: money = 0 GBP decides twice: money is voucher * 2 }
        """;

    [Theory]
    [InlineData("role R { works [|Clerk|] }", "'Clerk' is a role; a calendar belongs here. Write 'Hours', or declare it.", "Clerk")]
    [InlineData("role R { approves [|Hours|] }", "'Hours' is a calendar; a request belongs here. Write 'Refund', or declare it.", "Hours")]
    [InlineData("rule Q for [|Reason|] { then allow }", "'Reason' is a choice; a request belongs here. Write 'Refund', or declare it.", "Reason")]
    [InlineData("rule Q for Refund { then refer to [|Reply|] }", "'Reply' is a standard; a role belongs here. Write 'Clerk', or declare it.", "Reply")]
    [InlineData("request Q { a: [|Loyal|] }", "'Loyal' is a segment; a choice belongs here. Write 'Reason', or declare it.", "Loyal")]
    [InlineData("capacity Q { serves [|Clerk|] }", "'Clerk' is a role; a standard or promise belongs here. Write 'Reply', or declare it.", "Clerk")]
    [InlineData("rule Q for Refund { when [|Clerk|] then allow }", "'Clerk' is a role; a value belongs here. Write one of amount, since, late, voucher, twice.", "Clerk")]
    [InlineData("rule Q for Refund { when amount > ([|amount|] on since) then allow }", "'amount' is a field; a figure belongs here. The policy declares no figure.", "amount")]
    [InlineData("rule Q for Refund { then [|amount|] is 5 GBP }", "'amount' is not decided: it is passed in. Declare it 'decides amount: …', or name an output.", "amount")]
    [InlineData("rule Q for Refund { then [|late|] is yes }", "'late' is not decided: it is derived. Declare it 'decides late: …', or name an output.", "late")]
    [InlineData("rule Q for Refund { then [|twice|] is 5 GBP }", "'twice' is a formula: no rule gives it. Declare it 'decides twice: …', or name an output.", "twice")]
    [InlineData("table Q for Refund decides [|late|] by amount { otherwise => yes }", "'late' is not decided: it is derived. Declare it 'decides late: …', or name an output.", "late")]
    [InlineData("example \"e\" for Refund { given [|late|] yes }", "'late' is not passed in: it is computed. Leave it out.", "late")]
    [InlineData("example \"e\" for Refund { expect [|amount|] 5 GBP }", "'amount' is passed in, not decided. Give it under 'given'.", "amount")]
    [InlineData("examples for Refund given [|voucher|] expect verdict { case \"c\" 5 GBP => allow }", "'voucher' is not passed in: it is computed. Leave it out.", "voucher")]
    [InlineData("promise Q { if broken { pay Refund.[|amount|] } }", "'amount' is not decided, and only what is decided can be paid. Name an output of money.", "amount")]
    [InlineData("role R { approves Refund.[|voucher|] up to 5 GBP }", "'voucher' is decided, and a limit limits what is asked for. Name a field of money.", "voucher")]
    public void OfTheWrongKind(string declaration, string message, string related) =>
        BoundPolicies.Of($"policy P currency GBP {Rest}\n{declaration}").Finds("SVP1003", message, null, related);

    [Fact]
    public void OfTheWrongKindWithANearOneOfTheRightKind() => BoundPolicies.Of("policy P calendar Clerks { always open } role Clerk { staff 1 } moment M { owner [|Clerks|] }")
        .Finds("SVP1003", "'Clerks' is a calendar; a role belongs here. Did you mean 'Clerk'?", "Clerk", "Clerks");

    [Theory]
    [InlineData("role A { staff 1 } calendar [|A|] { always open }", "The policy has two of the name 'A'. Give one of them another name.")]
    [InlineData("segment A segment [|A|]", "The policy has two of the name 'A'. Give one of them another name.")]
    [InlineData("choice C { a, b, [|a|] }", "Choice 'C' has two of the name 'a'. Give one of them another name.")]
    [InlineData("request R { a: one of x, y, [|x|] }", "The choice has two of the name 'x'. Give one of them another name.")]
    [InlineData("request R { a: number [|a|]: text }", "Request 'R' has two of the name 'a'. Give one of them another name.")]
    [InlineData("request R { a: number decides [|a|]: number = 0 }", "Request 'R' has two of the name 'a'. Give one of them another name.")]
    [InlineData("request R { a: yes/no } rule W for R { then deny except E when a then allow except [|E|] when not a then allow }", "Rule 'W' has two of the name 'E'. Give one of them another name.")]
    [InlineData("request R { a: yes/no } rule W for R { then deny except E when a { then allow except F when a then deny except [|F|] when a then deny } }", "Exception 'E' has two of the name 'F'. Give one of them another name.")]
    [InlineData("request R { a: yes/no } request S { a: yes/no } rule W for R, S { then deny except E when a then allow except [|E|] when not a then allow }", "Rule 'W' has two of the name 'E'. Give one of them another name.")]
    [InlineData("request R { decides x: number = 0 } rule W for R { then x is 1, [|x|] is 2 }", "Rule 'W' gives 'x' twice. Keep one of them.")]
    [InlineData("request R { decides x: number = 0 using sum } rule W for R { then x is 1, [|x|] is 1 }", "Rule 'W' gives 'x' twice. Keep one of them.")]
    [InlineData("request R { a: yes/no decides x: number = 0 } rule W for R { then x is 1 except E when a then x is 2, deny, [|x|] is 3 }", "Exception 'E' gives 'x' twice. Keep one of them.")]
    [InlineData("request R { a: yes/no decides x: number = 0 } table T for R decides x, [|x|] by a { when yes => 1, 2 }", "Table 'T' gives 'x' twice. Keep one of them.")]
    public void GivenTwice(string declarations, string message)
    {
        BoundPolicies bound = BoundPolicies.Of("policy P " + declarations);
        bound.Finds("SVP1002", message);
        Assert.StartsWith("The first ", Assert.Single(bound.Findings.Single().Related).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFigureWithTwoValuesOfOneDay() => BoundPolicies.Of("policy P figure F { is 5 from 2026-01-01 [|is 6 from 2026-01-01|] }")
        .Finds("SVP1002", "Figure 'F' has two values from 2026-01-01 on. Keep one of them.");

    [Fact]
    public void TheSameNameInDifferentPlacesIsFine() => BoundPolicies.Of("""
        policy P
        choice A { a, b }
        choice B { a, b }
        request R { a: A b: B }
        request S { a: A }
        rule W for R, S { when a is a then deny except a when a is b { then allow except a when a is a then deny } }
        """).IsFine();
}
