using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Formatting;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Tests.Formatting;

public sealed class PolicyFormatterTests
{
    [Fact]
    public void A_clause_a_line_and_four_spaces_a_step() => Assert.Equal(
        """
        policy Returns "Returns"
            version 3
            currency GBP

        rule Late
            for Refund "Late" {
            because "It is late."
            when late
            then deny "No."
            except Loyal when customer is Loyal {
                then allow, voucher is 10 GBP
                except NoReceipt when not receipt
                    then refer to TeamLead
            }
        }

        promise SameDay {
            standard Reply
            if broken {
                fix "Call" within 2 hours
                surprise "A voucher" worth 10 GBP
            }
        }

        """,
        Formatted.File(
            """
              policy Returns "Returns"   version 3
            currency GBP

            rule Late
            for Refund "Late"
            {
              because "It is late."   when late then deny "No."
              except Loyal when customer is Loyal
              { then allow , voucher is 10 GBP
            except NoReceipt when not receipt
            then refer to TeamLead }}


            promise SameDay {
            standard Reply if broken { fix "Call" within 2 hours
            surprise "A voucher" worth 10 GBP } }
            """));

    [Theory]
    [InlineData("role A{staff 1}", "role A { staff 1 }")]
    [InlineData("role A {\n}", "role A { }")]
    [InlineData("role A {\n\n    // nobody\n\n}", "role A {\n    // nobody\n}")]
    [InlineData("segment A segment B", "segment A\n\nsegment B")]
    [InlineData("segment A\nsegment B\n\n\n\nsegment C", "segment A\nsegment B\n\nsegment C")]
    [InlineData("choice X{a,b ,c}", "choice X { a, b, c }")]
    [InlineData("choice X {a,\nb,c\n,d}", "choice X {\n    a,\n    b, c, d\n}")]
    [InlineData("rule R for Q { except E when x then allow }", "rule R for Q { except E when x then allow }")]
    [InlineData("rule R for Q {\nexcept E when x then allow }", "rule R for Q {\n    except E when x then allow\n}")]
    [InlineData("rule R for Q {\nexcept E when x\nand y then allow }", "rule R for Q {\n    except E when x\n        and y\n        then allow\n}")]
    [InlineData("improve S by 1 % every week from 80 % starting 2026-01-05 suppress SVP5001 because \"So.\"",
        "improve S by 1% every week from 80% starting 2026-01-05 suppress SVP5001 because \"So.\"")]
    [InlineData("improve S by 1% every week from 80% starting 2026-01-05\nsuppress SVP5001 because \"So.\"",
        "improve S by 1% every week from 80% starting 2026-01-05\n    suppress SVP5001 because \"So.\"")]
    public void Blocks_on_one_line_stay_on_one(string text, string expected) => Assert.Equal(expected + "\n", Formatted.Declarations(text));

    [Fact]
    public void A_block_that_does_not_fit_on_its_line_gets_more()
    {
        string fits = $"role A {{ staff 1 coached every week on \"{new string('x', 77)}\" }}\n";
        Assert.Equal(PolicyFormatter.MaxWidth, fits.Length - 1);
        Assert.Equal(fits, Formatted.Declarations(fits));
        Assert.Equal($"role A {{\n    staff 1\n    coached every week on \"{new string('x', 78)}\"\n}}\n", Formatted.Declarations(fits.Replace("x\"", "xx\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a :yes / no", "a: yes/no")]
    [InlineData("a: number is - 1 - - b", "a: number is -1 - -b")]
    [InlineData("a: number is max ( b ,min( c,1 ) ) *( b+c )/2", "a: number is max(b, min(c, 1)) * (b + c) / 2")]
    [InlineData("a: yes/no is b in( 1 ,2 )and not ( c )", "a: yes/no is b in (1, 2) and not (c)")]
    [InlineData("a: yes/no is b>=1 and c<2 or d is not Reason . faulty", "a: yes/no is b >= 1 and c < 2 or d is not Reason.faulty")]
    [InlineData("a: percent from 0 to 100 % = 5 %", "a: percent from 0 to 100% = 5%")]
    [InlineData("a: one of b ,c", "a: one of b, c")]
    [InlineData("a: date\tis  b+3   working days", "a: date is b + 3 working days")]
    [InlineData("a: date is\n\n\nb\n+ 3 days", "a: date is\n        b\n        + 3 days")]
    [InlineData("a: yes/no is (\nb\n)", "a: yes/no is (\n        b\n        )")]
    public void One_space_stands_where_one_belongs(string field, string expected) =>
        Assert.Equal($"request Q {{\n    {expected}\n    z: date\n}}\n", Formatted.Declarations($"request Q {{\n {field}\nz : date }}"));

    [Fact]
    public void Calendars_keep_their_ranges_together() => Assert.Equal(
        "calendar C {\n    open Mon..Fri, Sun 09:00..12:00, 13:00..17:00\n    closed 2026-12-25..2026-12-26, 2027-01-01 \"Holidays\"\n}\n",
        Formatted.Declarations("calendar C {\nopen Mon .. Fri,Sun 09:00 .. 12:00 ,\t13:00..17:00 closed 2026-12-25 .. 2026-12-26 ,2027-01-01 \"Holidays\"}"));

    [Fact]
    public void The_ends_of_lines_are_those_of_most_lines()
    {
        Assert.Equal("policy P\r\n\r\nsegment A\r\nsegment B\r\n", Formatted.File("policy P\r\n\r\nsegment A\nsegment B"));
        Assert.Equal("policy P\n\nsegment A\nsegment B\n", Formatted.File("policy P\n\nsegment A\nsegment B\r\n\r\n"));
        Assert.Equal("policy P\rsegment A\r", Formatted.File("policy P\rsegment A"));
        Assert.Equal("\uFEFFpolicy P\n", Formatted.File("\uFEFF  policy P"));
    }

    [Fact]
    public void The_mark_before_the_bytes_stays()
    {
        PolicyText text = PolicyText.FromBytes([0xEF, 0xBB, 0xBF, .. "  policy P"u8], "p.svcpolicy");
        PolicyText formatted = PolicyFormatter.Format(SyntaxTree.Parse(text)).Text;
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "policy P\n"u8], formatted.ToBytes());
        Assert.Equal("p.svcpolicy", formatted.Path);
    }

    [Fact]
    public void Texts_stay_as_they_are() =>
        Assert.Equal("role A { qualities \"a  b\\t\", \"{ // no }\", \"\" }\n", Formatted.Declarations("role A { qualities   \"a  b\\t\",\"{ // no }\",\"\" }"));

    [Theory]
    [InlineData("policy P\n  role A { staff }")]
    [InlineData("policy P\n  role A { staff 1 staff 2 }")]
    [InlineData("policy P\n  role A { staff 1 ")]
    [InlineData("policy P\n  role A { staff 1 } /* open")]
    [InlineData("")]
    public void A_file_with_errors_is_left_alone_and_says_why(string text)
    {
        SyntaxTree tree = SyntaxTree.Parse(PolicyText.From(text));
        FormattedText formatted = PolicyFormatter.Format(tree);
        Assert.Equal(text, formatted.Text.Content);
        Assert.Empty(formatted.Edits);
        Assert.Equal(tree.Findings[0], formatted.Obstacle);
        Assert.Equal("The file is left as it is until its syntax errors are put right. The first: " + tree.Findings[0].Message, formatted.Refusal);
        Assert.Empty(PolicyFormatter.Format(tree, new TextSpan(0, text.Length)));
    }

    [Fact]
    public void A_part_is_formatted_as_the_whole_would_be()
    {
        const string Text = "policy P\n\nrole  A {\n  staff 1\n  works   C\n}\n\nrole  B { staff 1 }\n";
        SyntaxTree tree = SyntaxTree.Parse(PolicyText.From(Text));
        TextEdit[] all = [.. PolicyFormatter.Format(tree).Edits];
        int line = Text.IndexOf("  works", StringComparison.Ordinal);
        TextEdit[] part = [.. PolicyFormatter.Format(tree, new TextSpan(line, "  works   C".Length))];
        Assert.Equal(["\n    ", " "], part.Select(edit => edit.NewText));
        Assert.All(part, edit => Assert.Contains(edit, all));
        Assert.Equal(all, PolicyFormatter.Format(tree, new TextSpan(0, Text.Length)));
        Assert.Empty(PolicyFormatter.Format(tree, new TextSpan(0, 3)));
    }

    [Fact]
    public void Nesting_as_deep_as_the_language_has_it_is_formatted()
    {
        string parentheses = new string('(', 254) + "x" + new string(')', 254);
        Assert.Equal($"request Q {{\n    y: number is {parentheses}\n}}\n", Formatted.Declarations($"request Q {{\ny: number is {parentheses} }}"));

        string exceptions = string.Concat(Enumerable.Repeat("except E when x {\nthen allow\n", 250)) + new string('}', 250);
        string formatted = Formatted.Declarations($"rule R for Q {{\n{exceptions}\n}}");
        Assert.Contains("\n" + new string(' ', 4 * 251) + "then allow\n", formatted, StringComparison.Ordinal);
    }
}
