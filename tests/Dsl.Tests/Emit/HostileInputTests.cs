using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Names and texts of a policy can hold anything; none of it becomes code, and the texts come back as they were.</summary>
public sealed class HostileInputTests
{
    public static TheoryData<string> Texts => new(
        "*/ }} class X { /*",
        "\"\"\" + System.Environment.Exit(1) + \"\"\"",
        "\n#line 1 \"x\"\n#error no\n",
        "</summary><see cref=\"T:Nothing\"/>",
        "<![CDATA[ ]]> &amp; &#0; <!-- -->",
        "a\r\nb\rc\u0085d\u2028e\u2029f",
        "\0\u0001\u001b[31m\u007f",
        "pair \ud83d\ude00, right-to-left \u202e\u2066, byte order \ufeff, \ufffe \uffff",
        "{0} {{ }} $\"{1}\" \\ \\u0022 \\\" '",
        "\\",
        "",
        "   ");

    [Theory]
    [MemberData(nameof(Texts))]
    public void ATextIsItselfWhereverItStands(string text)
    {
        string literal = "\"" + string.Concat(text.Select(Escape)) + "\"";
        using var policies = GeneratedPolicies.Compile($$"""
            policy P
                owner {{literal}}
            role Agent {{literal}} { may bend R }
            segment Good {{literal}}
            calendar C {{literal}} { time zone "Europe/London" open Mon 09:00..10:00 closed 2026-01-01 {{literal}} }
            choice K { one, two }
            figure F {{literal}} { is 5 source {{literal}} }
            request Q {{literal}} { name: text = {{literal}}
                kind: K
                decides echo: text = {{literal}} }
            rule R for Q {{literal}} { because {{literal}} when name is {{literal}} then deny {{literal}}
                except Other when kind is two then echo is {{literal}} {{literal}} }
            standard S {{literal}} core { measure {{literal}} target 90% within 4 hours source {{literal}} }
            promise T {{literal}} { standard S if broken { fix {{literal}} within 1 hour surprise {{literal}} } }
            escalation E for Q {{literal}} { step Agent decides within 1 hour finally notify {{literal}} }
            moment M {{literal}} { gesture {{literal}} outside our control }
            """);
        Assert.Empty(policies.Errors);
        Assert.Empty(policies.Diagnostics);
        RequestSymbol request = policies.Project.Policies[0].Requests[0];
        FieldSymbol name = request.Fields[0];
        FieldSymbol kind = request.Fields[1];
        GeneratedDecision denied = policies.Decide(request, new Dictionary<FieldSymbol, object?> { [kind] = kind.Type.Choice!.Values[0] });
        Assert.Equal(Verdict.Deny, denied.Verdict);
        Assert.Equal(text, denied.Reason);
        Assert.Equal(text, denied.Outputs["echo"]);
        GeneratedDecision lifted = policies.Decide(request, new Dictionary<FieldSymbol, object?> { [name] = text, [kind] = kind.Type.Choice!.Values[1] });
        Assert.Equal("R_Other", lifted.DecidedBy);
        Assert.Equal(text, lifted.Reason);

        Type policy = policies.ClassOf(policies.Project.Policies[0]);
        Assert.Equal(text, ((PolicyInfo)policy.GetProperty("Info")!.GetValue(null)!).Owner);
        Assert.Equal(text, ((ServiceRole)Member("Roles", "Agent")).Title);
        Assert.Equal(text, ((ServiceCalendar)Member("Calendars", "C")).Closures[0].Reason);
        Assert.Equal(text, ((ServiceStandard)Member("Standards", "S")).Measure);
        Assert.Equal(text, ((ServicePromise)Member("Promises", "T")).Recovery!.Surprise);
        Assert.Equal(text, ((EscalationLadder)Member("Escalations", "E")).FinalNotice);
        Assert.Equal(text, ((MomentOfTruth)Member("Moments", "M")).Gestures[0]);
        Assert.Equal(text, ((FigureHistory<long>)Member("Figures", "F")).Source);

        object Member(string kindOfMember, string member) => policy.GetNestedType(kindOfMember)!.GetProperty(member)!.GetValue(null)!;
    }

    /// <summary>Texts that an attribute cannot hold: it would make whole characters of their halves.</summary>
    private static readonly string[] Halves = ["lone \ud800 and \udc00\udbff", "\ud83d\ude00 \uffff\u200b"];

    /// <summary>A file cannot hold half a character; a text that is made some other way can.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void HalfACharacterStaysHalfACharacter(int at)
    {
        string text = Halves[at];
        var literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(CSharpLiteral.Of(text));
        Assert.Equal(text, literal.Token.Value);
        string xml = string.Concat(XmlDoc.Element("summary", text));
        Assert.Equal(9 + text.Length + 10, System.Xml.Linq.XElement.Parse(xml).ToString().Length);
    }

    [Fact]
    public void NamesMayBeKeywordsOfCSharpOrMembersOfItsObjects()
    {
        using var policies = GeneratedPolicies.Compile("""
            policy class
                currency GBP
            role ToString { may bend None up to 5 GBP }
            role Role { }
            segment `Segment`
            choice Segments { value__, none, `when` }
            choice Equals { equals, object }
            choice Role_ { a }
            request `namespace` { class: Segments
                event: one of `is`, `not`, null
                request: money from 0 GBP
                on: date optional
                verdict: yes/no is request > 3 GBP
                decidedBy: yes/no is verdict and request > 3 GBP
                getHashCode: Equals
                printMembers: segment
                string: text = "null"
                decides reason: text = "nothing"
                decides verdicts: count = 0 using sum
                decides decides: one of int, long = long
            }
            request namespaceDecision { x: yes/no }
            rule None for `namespace` { because "b" when decidedBy and class is none then deny "no", verdicts is 1
                except None when event is null then allow, decides is int
                except `is` when string is "null" then refer to ToString }
            rule Decide for `namespace` { because "b" when on is known or getHashCode is object then verdicts is 2 }
            standard Standards core { measure "m" target 90% }
            moment Moments { standards Standards }
            figure Figures { is 5 GBP }
            """);
        Assert.Empty(policies.Errors);
        Assert.Empty(policies.Diagnostics);
        Assert.Contains("Decide(in Namespace request)", policies.Files[0].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesMayBeOfAnyScript()
    {
        using var policies = GeneratedPolicies.Compile("""
            policy 返品 namespace Контора.政策
            choice 理由 { 気変わり, 不良 }
            request 返金 { 理由: 理由
                ägä: number from 0
                ﬀ: count
                decides 額: money = 0 JPY }
            rule 期限 for 返金 { because "b" when 理由 is 不良 and ägä > 1.5 or ﬀ > 3 then 額 is 5 JPY
                except Ünder when ägä > 5 then 額 is 7 JPY }
            """);
        Assert.Empty(policies.Errors);
        Assert.Empty(policies.Diagnostics);
        Assert.Contains("期限_Ünder", policies.Files[0].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void CodeBesideThePolicyCannotTakeItsNames()
    {
        PolicyProject project = GeneratedPolicies.Bind([("p.svcpolicy", """
            policy P
            role Agent { }
            request Q { amount: money from 0 GBP
                due: date optional
                wait: duration from 0 hours
                decides pay: money = 0 GBP }
            rule R for Q { because "b" when amount > 5 GBP and wait > 3 hours and due > 2026-01-01 then refer to Agent, pay is max(amount, 3 GBP) }
            """)]);
        using var policies = GeneratedPolicies.Compile(project, LanguageVersion.CSharp12, """
            namespace Generated.Tests.Policies
            {
                internal static class System { }
                internal static class PolicyLint { }
                internal struct Money { }
                internal enum Verdict { }
                internal struct TimeSpan { }
                internal static class Math { }
            }
            """);
        Assert.Empty(policies.Diagnostics);
    }

    [Fact]
    public void WhatAProjectSaysOfItsOwnCodeIsNotToldOfThePolicys()
    {
        PolicyProject project = GeneratedPolicies.Bind([("p.svcpolicy", """
            policy P
            role Agent { }
            choice `_kind` { a, b }
            request Q { amount: money from 0 GBP kind: `_kind` _: count optional
                decides pay: money = 0 GBP }
            rule R for Q { because "b" when amount > 5 GBP and kind is a then refer to Agent, pay is 3 GBP }
            figure Fee { is 5 GBP }
            """)]);
        using var policies = GeneratedPolicies.Compile(project, LanguageVersion.CSharp12, """
            [assembly: System.CLSCompliant(true)]
            namespace Generated.Tests.Policies
            {
                [System.Obsolete("Ask another.")]
                public static partial class P { }
            }
            """);
        Assert.Empty(policies.Errors);
        Assert.Empty(policies.Diagnostics);
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        _ when char.IsSurrogate(c) || c is >= ' ' and not ('\u0085' or '\u2028' or '\u2029') => c.ToString(),
        _ => $"\\u{{{(int)c:X}}}",
    };
}
