namespace PolicyLint.Dsl.Tests.Formatting;

public sealed class FormattedCommentTests
{
    [Fact]
    public void Every_comment_keeps_its_place() => Assert.Equal(
        """
        // first
        /// What P is.
        policy P // p
            version 1 /* one */

        // ---- a part ----

        /* of what
              follows */
        role /* here */ A "a" { // opens
            // before
            staff 1 // one
            /* in front */ works C

            // at the end
        } // closes

        // last

        """,
        Formatted.File(
            """
              // first
            /// What P is.
            policy P // p
            version 1 /* one */


            // ---- a part ----

               /* of what
                     follows */
            role/* here */A "a" { // opens

            // before
            staff 1// one
            /* in front */works C


            // at the end

            } // closes

            // last

            """));

    [Fact]
    public void Comments_that_are_lined_up_stay_so_and_others_become_so() => Assert.Equal(
        """
        request Q {
            a: date                 // lined up
            bbbbbbbb: date          // with this one
            c: date
            d: date optional // in the way
            e: date          // of each other

            f: date // alone
            g: date
            long: yes/no is thisIsLonger > thanTheColumn // moved
        }

        """,
        Formatted.Declarations(
            """
            request Q {
                a: date                 // lined up
                bbbbbbbb: date          // with this one
                c: date
                d: date   optional // in the way
                e: date // of each other

                f: date // alone
                g: date
                long: yes/no is thisIsLonger>thanTheColumn // moved
            }
            """));

    [Fact]
    public void Comments_move_with_their_block() => Assert.Equal(
        "rule R for Q {\n    when x      // why\n    then deny   // so\n}\n",
        Formatted.Declarations("rule R for Q {\nwhen x      // why\nthen deny   // so\n}"));

    [Fact]
    public void Values_keep_what_documents_them() => Assert.Equal(
        "choice X {\n    /// One.\n    a,\n\n    b, c, // two of them\n    /// More.\n    d\n}\n",
        Formatted.Declarations("choice X {\n\n/// One.\na,\n\n\nb,c,// two of them\n/// More.\nd}"));

    [Fact]
    public void A_comment_within_a_clause_is_one_step_in() => Assert.Equal(
        "rule R for Q {\n    when x // first\n        // then\n        and y\n    then deny\n}\n",
        Formatted.Declarations("rule R for Q {\nwhen x // first\n// then\n\nand y then deny }"));

    [Fact]
    public void The_lines_of_a_box_move_together() => Assert.Equal(
        "role A {\n    /*\n     * a box\n\n     */\n    staff 1\n}\n",
        Formatted.Declarations("role A {\n/*\n * a box  \n\n */\nstaff 1\n}"));
}
