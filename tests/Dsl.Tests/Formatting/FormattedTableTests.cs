namespace PolicyLint.Dsl.Tests.Formatting;

public sealed class FormattedTableTests
{
    [Fact]
    public void Cells_stand_under_each_other() => Assert.Equal(
        """
        table Postage for Refund decides postage, days by reason, amount {
            source "The carrier"
            when faulty,      any           => 6 GBP,     2
            when wrongItem,   < 50 GBP      => 4 GBP,     10
            when not changed, 50 to 500 GBP => 2 * 3 GBP, 2
            otherwise                       => 0 GBP,     0
        }

        """,
        Formatted.Declarations(
            """
            table Postage for Refund decides postage, days by reason, amount {
            source "The carrier"
            when faulty , any=>6 GBP ,2
              when wrongItem, < 50 GBP => 4 GBP, 10
              when not changed, 50 to 500 GBP   => 2*3 GBP, 2
              otherwise => 0 GBP, 0
            }
            """));

    [Fact]
    public void Room_that_the_author_left_on_purpose_stays() => Unchanged(
        """
        table T for Q decides x by a, b {
            when short,    1     =>   6 GBP
            when muchMore, 1_000 => 600 GBP
            otherwise            =>   0 GBP
        }

        examples "E" for Q given a expect x {
            case "one"          5 => 6
            case "and another"  5 => 6
        }

        """);

    [Fact]
    public void Room_that_is_there_by_chance_goes() => Assert.Equal(
        """
        table T for Q decides x by a {
            when short => 6
            when long  => 5
        }

        table U for Q decides x by a {
            when short => 6
        }

        """,
        Formatted.Declarations(
            """
            table T for Q decides x by a {
                when short    => 6
                when long    => 5
            }

            table U for Q decides x by a {
                when short    => 6
            }
            """));

    [Fact]
    public void A_column_grows_with_its_widest_cell() => Assert.Equal(
        """
        table T for Q decides x by a {
            when short      => 6    // why
            when muchLonger => 12
        }

        """,
        Formatted.Declarations(
            """
            table T for Q decides x by a {
                when short => 6    // why
                when muchLonger => 12
            }
            """));

    [Fact]
    public void A_row_with_a_comment_or_a_break_in_it_goes_its_own_way() => Assert.Equal(
        """
        table T for Q decides x by a, b {
            when short, 1 => 6
            when muchLonger, /* or so */ 1 => 12
            when muchLonger, 1
                => 12
            when s,     1 => 6
        }

        """,
        Formatted.Declarations(
            """
            table T for Q decides x by a, b {
                when short, 1 => 6
                when muchLonger,/* or so */1 => 12
                when muchLonger, 1
                => 12
                when s, 1 => 6
            }
            """));

    [Fact]
    public void A_table_on_one_line_is_no_table() => Unchanged("table T for Q decides x by a { when short => 6 when muchLonger => 12 otherwise => 5 }\n");

    [Fact]
    public void Characters_count_as_wide_as_they_are() => Unchanged(
        "examples \"E\" for Q given a expect x {\n"
        + "    case \"R\u00E9union\" 5 => 6\n"
        + "    case \"Re\u0301union\" 5 => 6\n"
        + "    case \"\U0001F600\"       5 => 6\n"
        + "}\n");

    private static void Unchanged(string text) => Assert.Equal(text, Formatted.Declarations(text));
}
