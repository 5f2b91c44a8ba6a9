using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>The names that are told are those that the generated C# declares.</summary>
public sealed class GeneratedNamesTests
{
    private const string Text = """
        policy Desk
            currency GBP
        calendar Hours { open Mon..Fri 09:00..17:00 }
        role agent { staff 4 works Hours approves Refund up to 100 GBP }
        role Lead { staff 1 }
        segment Loyal { buys 45 GBP every 1 week for 10 years }
        choice Reason { changedMind, faulty }
        figure Limit { is 100 GBP }
        request Refund {
            amount: money from 0 GBP
            reason: Reason
            refund: one of card, cash
            when_: yes/no
            late: yes/no is amount > 5 GBP
            decides voucher: money = 0 GBP
            decides total: money is voucher + 1 GBP
        }
        rule Large for Refund {
            when amount > Limit
            then refer to Lead
            except Faulty when reason is faulty { then allow except Cash when refund is cash then deny }
        }
        standard Reply core { measure "m" target 90% within 4 hours }
        promise Soon { standard Reply }
        capacity People { serves Reply demand 10 per hour handling 6 minutes staffed by agent }
        escalation Up for Refund { step Lead decides within 1 hour }
        improve Reply by 1% every week from 80% starting 2026-01-05
        moment Till { owner agent }
        journey Visit { moments Till }
        """;

    [Fact]
    public void Each_is_declared_where_it_is_said_to_be()
    {
        PolicyProject project = PolicyAgreement.Bind([("desk.svcpolicy", Text), ("other.svcpolicy", "policy Other\nuse Desk\nrole Boss { staff 1 reports to Desk.Lead }\nrole Lead { staff 1 reports to agent }\n")]);
        ImmutableArray<EmittedFile> files = PolicyEmitter.EmitProject(project, "Shop");
        HashSet<string> declared = [.. files.SelectMany(f => Declared(CSharpSyntaxTree.ParseText(f.Source).GetRoot()))];
        string[] told = [.. project.Policies.SelectMany(p => GeneratedNames.Of(p)).Select(n => n.Path)];
        Assert.Empty(told.Except(declared));
        Assert.Empty(told.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));
        string[] expected =
        [
            "Desk", "Desk.Refund", "Desk.RefundDecision", "Desk.Refund.Amount", "Desk.RefundDecision.Voucher", "Desk.RefundDecision.Total", "Desk.RefundClause.Large_Faulty_Cash", "Desk.Reason.ChangedMind",
            "Desk.RefundRefund", "Desk.RefundRefund.Cash", "Desk.Role.Agent", "Desk.Roles.Agent", "Desk.Segment.Loyal", "Desk.Figures.Limit", "Desk.Improvements.Reply", "Other.Role.Boss", "Other.Role.Agent", "Other.Role.Desk_Lead",
        ];
        Assert.Empty(expected.Except(told));

        // Every member of the enums that come from the policy is told.
        string[] enums = ["Role", "Segment", "Reason", "RefundRefund", "RefundClause"];
        string[] members = [.. declared.Where(d => d.StartsWith("Desk.", StringComparison.Ordinal) && d.Split('.') is [_, var type, not "None"] && enums.Contains(type))];
        Assert.Empty(members.Except(told));
    }

    [Fact]
    public void They_keep_their_places_when_a_thing_is_called_otherwise()
    {
        ImmutableArray<GeneratedName> before = Of(Text);
        ImmutableArray<GeneratedName> after = Of(Text.Replace("Large", "Huge", StringComparison.Ordinal));
        Assert.Equal(before.Length, after.Length);
        Assert.Equal(
            ["Large > Huge", "Large_Faulty > Huge_Faulty", "Large_Faulty_Cash > Huge_Faulty_Cash"],
            before.Zip(after).Where(p => p.First.Path != p.Second.Path).Select(p => p.First.Identifier + " > " + p.Second.Identifier));
    }

    private static ImmutableArray<GeneratedName> Of(string text) => GeneratedNames.Of(PolicyAgreement.Bind([("desk.svcpolicy", text)]).Policies[0]);

    private static IEnumerable<string> Declared(SyntaxNode root) =>
        from node in root.DescendantNodes()
        let name = node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.ValueText,
            _ => null,
        }
        where name is not null
        select string.Join('.', node.Ancestors().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(t => t.Identifier.ValueText).Append(name));
}
