using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Tests.Syntax;

/// <summary>Broken texts, and exactly what is said about them, where.</summary>
public sealed class RecoveryTests
{
    public static TheoryData<string, string> Broken => new()
    {
        { "⟦⟧", "SVP0001 Expected 'policy', found the end of the text." },
        { "policy ⟦version⟧ 3", "SVP0001 Expected a name, found 'version'." },
        { "⟦Returns⟧ version 3", "SVP0001 Expected 'policy', found 'Returns'." },
        { "policy P ⟦versoin⟧ 3", "SVP0001 Expected 'version', found 'versoin'. Did you mean 'version'?" },
        { "policy P version ⟦\"3\"⟧", "SVP0001 Expected a number, found '\"3\"'." },
        { "policy P ⟦staff⟧ 3", "SVP0005 A policy has no clause 'staff'. It has 'version', 'effective', 'currency', 'namespace', 'owner', 'review', 'default', 'use' and 'suppress'." },
        { "policy P owner \"x\" ⟦owner⟧ \"y\"", "SVP0005 A policy says 'owner' once. Remove one of the two." },
        { "policy P currency ⟦GPB⟧", "SVP0003 ISO 4217 has no currency 'GPB'. Did you mean 'GBP'?" },
        { "policy P currency ⟦pounds⟧", "SVP0001 Expected a currency such as GBP, found 'pounds'." },
        { "policy P calendar C { open Mon 09:00..18:00⟦⟧", "SVP0001 Expected '}' at the end of a calendar, found the end of the text." },
        { "policy P calendar C { open Mon ⟦role⟧ A { staff 1 } role B { }", "SVP0001 Expected '}' at the end of a calendar, found 'role'." },
        { "policy P calendar C { } ⟦}⟧ role A { staff 1 }", "SVP0001 Expected a declaration such as 'rule' or 'promise', found '}'." },
        { "policy P calendar C { open Mon ⟦}⟧ closed 2026-01-01 } role A { }", "SVP0001 This '}' ends a calendar before its clause 'closed'. Remove it." },
        { "policy P calendar C ⟦time⟧ zone \"UTC\" } role A { }", "SVP0001 Expected '{', found 'time'." },
        { "policy P calendar C { open Mon ⟦24:00⟧..⟦25:00⟧ }", "SVP0003 24:00 ends a range and never starts one. Write '00:00'.\nSVP0003 A day has no '25:00'. Write a time from 00:00 to 24:00." },
        { "policy P calendar C { open Mon ⟦24:00⟧..06:00 }", "SVP0003 24:00 ends a range and never starts one. Write '00:00'." },
        { "policy P calendar C { open Mon ⟦Tue⟧ 09:00..10:00 12:00..13:00 }", "SVP0001 Expected ',', found 'Tue'." },
        { "policy P calendar C { open Mon⟦-⟧Fri 09:00..18:00 }", "SVP0001 Expected '..', found '-'." },
        { "policy P calendar ⟦{⟧ open Mon }", "SVP0001 Expected a name, found '{'." },
        { "policy P calendar ⟦always⟧ { open Mon }", "SVP0001 'always' is a word of the language. Write it in backquotes to use it as a name." },
        { "policy P ⟦rol⟧ A { staff 1 }", "SVP0001 Expected 'role', found 'rol'. Did you mean 'role'?" },
        { "policy P role A { ⟦staf⟧ 1 }", "SVP0001 Expected 'staff', found 'staf'. Did you mean 'staff'?" },
        { "policy P role A { ⟦demand⟧ 60 per hour staff 3 }", "SVP0005 A role has no clause 'demand'. It has 'staff', 'works', 'approves', 'may', 'reports', 'coached', 'qualities' and 'suppress'." },
        { "policy P role A { staff 1 ⟦staff⟧ 2 }", "SVP0005 A role says 'staff' once. Remove one of the two." },
        { "policy P role A { staff ⟦eleven⟧ works C }", "SVP0001 Expected a number, found 'eleven'." },
        { "policy P role A { approves R up to 150 ⟦staff⟧ 2 }", "SVP0001 Expected a currency such as GBP, found 'staff'." },
        { "policy P role A { approves R ⟦upto⟧ 150 GBP staff 2 }", "SVP0001 Expected a clause of a role or '}', found 'upto'. It has 'staff', 'works', 'approves', 'may', 'reports', 'coached', 'qualities' and 'suppress'." },
        { "policy P role A { approves R up to 150 ⟦GPB⟧ staff 2 }", "SVP0003 ISO 4217 has no currency 'GPB'. Did you mean 'GBP'?" },
        { "policy P role A { coached ⟦evry⟧ 2 weeks on \"x\" }", "SVP0001 Expected 'every', found 'evry'. Did you mean 'every'?" },
        { "policy P role A { coached every 2 ⟦wekes⟧ on \"x\" }", "SVP0003 There is no unit 'wekes'. Did you mean 'weeks'?" },
        { "policy P role A { reports ⟦Director⟧ staff 2 }", "SVP0001 Expected 'to', found 'Director'." },
        { "policy P request R { amount ⟦money⟧ from 0 GBP to 5 GBP age: duration }", "SVP0001 Expected ':', found 'money'." },
        { "policy P request R { amount: ⟦from⟧ 0 GBP age: duration }", "SVP0001 Expected a type such as money, found 'from'." },
        { "policy P request R { amount: money = ⟦age⟧: duration }", "SVP0001 Expected a value, found 'age'." },
        { "policy P request R { amount: yes ⟦no⟧ age: duration }", "SVP0001 Expected '/', found 'no'." },
        { "policy P request R { decides: money voucher: money }", "" },
        { "policy P role A { works⟦:⟧ C }", "SVP0001 Expected a name, found ':'." },
        { "policy P rule R ⟦{⟧ then allow }", "SVP0001 Expected 'for', found '{'." },
        { "policy P rule R for Q { when a > ⟦then⟧ allow }", "SVP0001 Expected a value or a name, found 'then'." },
        { "policy P rule R for Q { when (a > 1 ⟦then⟧ allow }", "SVP0001 Expected ')', found 'then'." },
        { "policy P rule R for Q { when a > 1⟦)⟧ then allow }", "SVP0001 Expected a clause of a rule or '}', found ')'. It has 'because', 'source', 'burdens', 'when', 'then', 'except', 'no', 'exceptions', 'effective', 'review' and 'suppress'." },
        { "policy P rule R for Q { when a in (1, 2 ⟦then⟧ allow because \"x\" }", "SVP0001 Expected ')', found 'then'." },
        { "policy P rule R for Q { when a between 1 ⟦or⟧ 2 then allow }", "SVP0001 Expected 'and', found 'or'. Did you mean 'and'?" },
        { "policy P rule R for Q { when a is ⟦is⟧ b then allow }", "SVP0001 Expected a value or a name, found 'is'." },
        { "policy P rule R for Q { when a ⟦b⟧ then allow }", "SVP0001 Expected a clause of a rule or '}', found 'b'. It has 'because', 'source', 'burdens', 'when', 'then', 'except', 'no', 'exceptions', 'effective', 'review' and 'suppress'." },
        { "policy P rule R for Q { then ⟦alow⟧ \"x\" }", "SVP0001 Expected 'allow', found 'alow'. Did you mean 'allow'?" },
        { "policy P rule R for Q { then refer ⟦Agent⟧ }", "SVP0001 Expected 'to', found 'Agent'." },
        { "policy P rule R for Q { then deny except A when b { ⟦because⟧ \"x\" } }", "SVP0001 Expected '}' at the end of an exception, found 'because'." },
        { "policy P rule R for Q { then deny except A when b { except C when d then allow ⟦}⟧ }", "SVP0001 Expected 'then' in the block of exception 'A', which says what holds instead. Add one." },
        { "policy P rule R for Q { then deny except A ⟦b⟧ then allow }", "SVP0001 Expected 'when', found 'b'." },
        { "policy P rule R for Q { then deny except A when b then allow no exceptions ⟦\"none\"⟧ }", "SVP0001 Expected 'because', found '\"none\"'." },
        { "policy P rule R for Q { when age > 3 ⟦dyas⟧ then deny }", "SVP0003 There is no unit 'dyas'. Did you mean 'days'?" },
        { "policy P rule R for Q { when age > 3 ⟦parsecs⟧ then deny }", "SVP0003 There is no unit or currency 'parsecs'. Write a unit such as 'hours', a currency such as 'GBP', or nothing." },
        { "policy P rule R for Q { when age > 3 days 2 ⟦weeks⟧ then deny }", "SVP0003 In a duration each unit is smaller than the one before; 'weeks' is not smaller than 'days'. Write the larger unit first, each once." },
        { "policy P rule R for Q { when age > 1 month 3 ⟦days⟧ then deny }", "SVP0003 Months and years have no fixed length, so 'days' does not go with 'month'. Write one or the other." },
        { "policy P table T for R decides x by a, b { ⟦when⟧ 1 => 2 otherwise => 3 }", "SVP0001 The row has 1 cell, and the table 2 fields after 'by'. Write one cell for each." },
        { "policy P table T for R decides x by a { ⟦when⟧ 1 => 2, 3 otherwise => 3 }", "SVP0001 The row has 2 values, and the table 1 output after 'decides'. Write one value for each." },
        { "policy P table T for R decides x by a { ⟦otherwise⟧ => 3 when 1 => 2 }", "SVP0005 'otherwise' is the last row, and a row follows it. Move it to the end." },
        { "policy P table T for R decides x by a { when 1 ⟦2⟧ otherwise => 3 }", "SVP0001 Expected ',', found '2'." },
        { "policy P table T for R decides x by ⟦{⟧ when 1 => 2 }", "SVP0001 Expected a name, found '{'." },
        { "policy P standard S ⟦{⟧ measure \"x\" }", "SVP0001 Expected 'core' or 'experience', found '{'." },
        { "policy P standard S core { target 95% ⟦witin⟧ 4 hours warn at 75% }", "SVP0001 Expected 'within', found 'witin'. Did you mean 'within'?" },
        { "policy P standard S core { target 95 ⟦within⟧ 4 hours }", "SVP0001 Expected '%', found 'within'." },
        { "policy P standard S core { target 95% within 4 ⟦warn⟧ at 75% }", "SVP0001 Expected a unit such as 'hours', found 'warn'." },
        { "policy P promise Q { standard S target 90% ⟦if⟧ broken { fix \"x\" within 2 hours follow up within 3 days }", "SVP0001 Expected 'within' or 'by', found 'if'." },
        { "policy P promise Q { standard S target 90% within 3 days ⟦standard⟧ T core { measure \"x\" }", "SVP0001 Expected '}' at the end of a promise, found 'standard'." },
        { "policy P capacity D { arrivals ⟦round⟧ the clock }", "SVP0001 Expected 'around' or 'during', found 'round'." },
        { "policy P escalation E { step Agent ⟦within⟧ 1 hour finally notify \"x\" }", "SVP0001 Expected 'informs', 'decides' or 'approves', found 'within'." },
        { "policy P escalation E { step ⟦decides⟧ within 1 hour finally notify \"x\" }", "SVP0001 Expected a name, found 'decides'." },
        { "policy P escalation E { step Agent decides ⟦in⟧ 1 hour }", "SVP0001 Expected 'within', found 'in'." },
        { "policy P improve S by 1% every week from 80% ⟦for⟧ 20 weeks", "SVP0001 Expected 'starting', found 'for'." },
        { "policy P example \"e\" for R { given age 45 days ⟦amount⟧ 80 GBP expect allow }", "SVP0001 Expected ',', found 'amount'." },
        { "policy P examples for R given a expect b { case \"x\" 1, 2 ⟦3⟧ }", "SVP0001 Expected ',', found '3'." },
        { "policy P journey J { moments A ⟦B⟧ }", "SVP0001 Expected ',', found 'B'." },
        { "policy P ⟦hello⟧ world role A { }", "SVP0001 Expected a clause of a policy, found 'hello'. It has 'version', 'effective', 'currency', 'namespace', 'owner', 'review', 'default', 'use' and 'suppress'." },
        { "policy P role A { suppress ⟦SVP20⟧ because \"x\" staff 1 }", "SVP0001 Expected a rule's code such as SVP2001, found 'SVP20'." },
        { "policy P choice C { a, b ⟦c⟧ }", "SVP0001 Expected ',', found 'c'." },
        { "policy P choice ⟦{⟧ a, b }", "SVP0001 Expected a name, found '{'." },
        { "policy P choice C { ⟦}⟧", "SVP0001 Expected a name, found '}'." },
        { "policy P segment Loyal ⟦buys⟧ 45 GBP every week for 10 years }", "SVP0001 Expected '{', found 'buys'." },
        { "policy P figure F { is 3 GBP from ⟦tomorrow⟧ }", "SVP0001 Expected a date such as 2026-01-31, found 'tomorrow'." },
        { "policy P calendar C { open Mon ⟦09:00-18:00⟧ closed 2026-01-01 }", "SVP0003 '09:00-18:00' is no range of hours. Write '09:00..18:00'." },
        { "policy P role ⟦open⟧ { staff 1 }", "SVP0001 'open' is a word of the language. Write it in backquotes to use it as a name." },
        { "policy P role A { staff 1 } ⟦rul⟧ B for C { then allow }", "SVP0001 Expected 'rule', found 'rul'. Did you mean 'rule'?" },
        { "policy P request R { decides voucher ⟦money⟧ = 0 GBP a: text }", "SVP0001 Expected ':', found 'money'." },
        { "policy P rule R for Q { when a ⟦==⟧ 1 ⟦&&⟧ b ⟦!=⟧ 2 then allow }", "SVP0001 The language has no '=='. Write 'is'.\nSVP0001 The language has no '&&'. Write 'and'.\nSVP0001 The language has no '!='. Write 'is not'." },
        { "policy P standard S for R \"x\" core { pause ⟦whil⟧ waiting target every case by ⟦9:00⟧ next working day }", "SVP0001 Expected 'while', found 'whil'. Did you mean 'while'?\nSVP0003 '9:00' is no time. Write '09:00'." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void One_message_a_place(string marked, string messages) =>
        Marked.Check(marked, messages.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("policy P role A { staf 1 }", "policy P role A { staff 1 }")]
    [InlineData("policy P standard S core { target 95 witin 4 hours }", "policy P standard S core { target 95% witin 4 hours }")]
    [InlineData("policy P currency GPB", "policy P currency GBP")]
    [InlineData("policy P role A { reports Director }", "policy P role A { reports to Director }")]
    [InlineData("policy P journey J { moments A B }", "policy P journey J { moments A, B }")]
    [InlineData("policy P role open { staff 1 }", "policy P role `open` { staff 1 }")]
    [InlineData("policy P request R { a money }", "policy P request R { a: money }")]
    [InlineData("policy P rule R for Q { when (a then allow }", "policy P rule R for Q { when (a) then allow }")]
    public void The_repair_is_what_was_meant(string broken, string repaired) => Assert.Equal(repaired, Marked.Repaired(TreeLaws.Parse(broken)));

    [Fact]
    public void What_is_broken_loses_no_neighbour()
    {
        SyntaxTree tree = TreeLaws.Parse("policy P role A { staff eleven works C ??? approves R up to 5 GBP } role B { staff 2 } rul X for R { then allow }");
        Assert.Equal(["RoleSyntax", "RoleSyntax", "RuleSyntax"], tree.Root.Declarations.Select(declaration => declaration.GetType().Name));
        var clauses = ((RoleSyntax)tree.Root.Declarations[0]).Block!.Clauses;
        Assert.Equal(
            ["StaffClauseSyntax", "SkippedClauseSyntax", "WorksClauseSyntax", "ApprovesClauseSyntax"],
            clauses.Select(clause => clause.GetType().Name));
    }
}
