using System.Text.RegularExpressions;
using System.Xml.Linq;

using PolicyLint.Cli.Tests.Processes;

namespace PolicyLint.Cli.Tests.Commands;

public sealed class OtherCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OtherCommandTests() => _folder.Write("returns.svcpolicy", Policies.Clean);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Test_decides_examples_and_names_what_they_do_not_show()
    {
        ToolRun run = _folder.Run("test");

        Assert.Equal("""
            returns.svcpolicy
              ✓ A scarf after 45 days
              Refund: examples show 1 of 2 rules, exceptions and rows, and cover 3% of its cases.
                  not shown: ReturnWindow.Faulty (returns.svcpolicy:14:5)

            1 passed, 0 failed

            """.ReplaceLineEndings("\n"), run.Out);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Test_does_not_name_every_row_of_a_large_table()
    {
        _folder.Write("returns.svcpolicy", "policy P request R { kilos: number from 0 decides price: number }\ntable Price for R decides price by kilos {\n"
            + string.Concat(Enumerable.Range(1, 1099).Select(i => $"    when < {i} => {i}\n")) + "    otherwise => 0\n}\nexample \"One\" for R { given kilos 0 expect price 1 }\n");

        string[] lines = _folder.Run("test").Out.Split('\n');

        Assert.Equal(50, lines.Count(line => line.StartsWith("      not shown: Price row ", StringComparison.Ordinal)));
        Assert.Contains("      and 1,049 more", lines);
    }

    [Fact]
    public void Test_fails_with_an_example_that_comes_out_otherwise()
    {
        _folder.Write("returns.svcpolicy", Policies.Clean.Replace("expect deny by ReturnWindow", "expect allow", StringComparison.Ordinal));

        ToolRun run = _folder.Run("test");

        Assert.Contains("✗ A scarf after 45 days\n      returns.svcpolicy:20:12: Example \"A scarf after 45 days\" expects allow, and the policy says deny", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("0 passed, 1 failed\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    /// <summary>The rule behind the gap was never looked at: the example shows nothing of it, and fails.</summary>
    [Fact]
    public void Test_fails_with_an_example_that_nothing_decides()
    {
        _folder.Write("gap.svcpolicy", """
            policy Gap
            request Q { n: count from 0 to 10 decides a: count }
            rule First for Q { because "It is so." when n > 5 then a is n }
            rule Second for Q { because "It is so." when a > 8 then deny no exceptions because "None." }
            example "few" for Q { given n 1 expect allow }
            example "many" for Q { given n 9 expect deny by Second }
            """);

        ToolRun run = _folder.Run("test", "gap.svcpolicy");

        Assert.Contains("✗ few\n      gap.svcpolicy:5:9: Example \"few\" can't be decided: nothing gives \"a\" a value.", run.Out, StringComparison.Ordinal);
        Assert.Contains("  ✓ many\n  Q: examples show 2 of 2 rules, exceptions and rows", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    /// <summary>The same text over two days is told apart, and each rule counts on its own days.</summary>
    [Fact]
    public void Test_decides_examples_on_their_day_and_tells_it()
    {
        _folder.Write("dated.svcpolicy", """
            policy Dated
            request Q { n: count from 0 to 10 }
            rule First for Q { because "It is so." effective 2026-01-01 until 2026-12-31 when n > 5 then deny no exceptions because "None." }
            rule Second for Q { because "It is so." effective 2027-01-01 when n > 3 then deny no exceptions because "None." }
            example "four" for Q on 2026-12-31 { given n 4 expect allow }
            examples for Q on 2027-01-01 given n expect verdict { case "four" 4 => deny case "three" 3 => deny }
            """);

        ToolRun run = _folder.Run("test", "dated.svcpolicy");

        Assert.Equal("""
            dated.svcpolicy
              ✓ four on 2026-12-31
              ✓ four on 2027-01-01
              ✗ three on 2027-01-01
                  dated.svcpolicy:6:95: Example "three" on 2027-01-01 expects deny, and the policy says allow. Put the policy right, or the example.
              Q: examples show 1 of 2 rules, exceptions and rows, and cover 90% of its cases.
                  not shown: First (dated.svcpolicy:3:1)

            2 passed, 1 failed

            """.ReplaceLineEndings("\n"), run.Out);
        Assert.Equal(1, run.ExitCode);
        XDocument junit = XDocument.Parse(_folder.Run("test", "dated.svcpolicy", "--format", "junit").Out);
        Assert.Equal(["four on 2026-12-31", "four on 2027-01-01", "three on 2027-01-01"], junit.Descendants("testcase").Select(c => c.Attribute("name")!.Value));
    }

    [Fact]
    public void Test_fails_where_an_example_may_be_lost()
    {
        ToolRun run = ToolRun.In(_folder.Path, Policies.Clean.Replace("example ", "/* example ", StringComparison.Ordinal), "test", "-");

        Assert.Equal((1, "policylint: stdin.svcpolicy has syntax errors, and examples may be lost: see 'policylint check'.\n"), (run.ExitCode, run.Error));
        Assert.EndsWith("\n0 passed, 0 failed\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_names_examples_in_a_line_that_a_terminal_can_show()
    {
        ToolRun run = ToolRun.In(_folder.Path, Policies.Clean.Replace("A scarf", "A\\nscarf\\u{1B}[31m", StringComparison.Ordinal).Replace("expect deny by", "expect allow by", StringComparison.Ordinal), "test", "-");

        Assert.Contains("\n  \u2717 A\uFFFDscarf\uFFFD[31m after 45 days\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Out);
    }

    [Fact]
    public void Test_reads_standard_input_and_fix_says_that_it_does_not()
    {
        Assert.EndsWith("1 passed, 0 failed\n", ToolRun.In(_folder.Path, Policies.Clean, "test", "-").Out, StringComparison.Ordinal);
        Assert.Equal(2, ToolRun.In(_folder.Path, Policies.Clean, "fix", "-").ExitCode);
    }

    [Fact]
    public void Decide_shows_the_trace_and_what_would_have_to_differ()
    {
        ToolRun run = _folder.Run("decide", "returns.svcpolicy", "Refund", "amount=80 GBP", "age=45 days", "reason=changedMind");

        Assert.Equal("""
            Refund: deny by ReturnWindow
              "The 30 days are over."

              ReturnWindow: applied, deny (returns.svcpolicy:10)
                ReturnWindow.Faulty: does not apply: not (reason is faulty), for reason is changedMind (returns.svcpolicy:14)

            It would be allowed if amount were 20 GBP.
            It would be allowed if age were 30 days.
            It would be allowed if reason were faulty.

            """.ReplaceLineEndings("\n"), run.Out);
    }

    [Fact]
    public void Decide_takes_the_first_day_where_rules_are_in_force_for_a_time()
    {
        _folder.Write("dated.svcpolicy", """
            policy Dated
            request Q { a: count }
            rule U for Q { because "It is so." effective 2026-06-01 when a > 3 then deny no exceptions because "None." }
            """);

        ToolRun run = _folder.Run("decide", "dated.svcpolicy", "Q", "a=5");

        Assert.Equal("Q: allow\n\n  U: not in force (dated.svcpolicy:3)\n", run.Out);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("\n\nIt would be allowed if a were 3.\n", _folder.Run("decide", "dated.svcpolicy", "Q", "a=5", "--as-of", "2026-07-01").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'amount=80': 80 is a count; money in GBP belongs here. Write it with its currency: 80 GBP.", "amount=80", "age=45 days")]
    [InlineData("'colour=red' gives no field of Refund a value. Write field=value; its fields are amount, age, reason.", "colour=red")]
    [InlineData("Refund needs age (duration), reason (changedMind or faulty) as well.", "amount=80 GBP")]
    [InlineData("'age=3 days' gives age a second value.", "age=2 days", "age=3 days")]
    [InlineData("'age=2 days, amount 5 GBP' holds more than one value. Give each field an argument of its own.", "age=2 days, amount 5 GBP", "reason=faulty")]
    [InlineData("'amount=5 GBP, age 3 days' holds more than one value. Give each field an argument of its own.", "age=2 days", "amount=5 GBP, age 3 days", "reason=faulty")]
    [InlineData("'age=' gives age no value. It is duration.", "age=")]
    public void Decide_says_which_argument_is_wrong(string message, params string[] fields)
    {
        ToolRun run = _folder.Run(["decide", "returns.svcpolicy", "Refund", .. fields]);

        Assert.Equal((2, "policylint: " + message + "\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Diff_tells_what_changes_for_whom()
    {
        _folder.Write("new/returns.svcpolicy", Policies.Clean.Replace("age > 30 days", "age > 28 days", StringComparison.Ordinal));

        ToolRun run = _folder.Run("diff", "returns.svcpolicy", "new/returns.svcpolicy", "--fail-on", "stricter");

        Assert.StartsWith("# What changes\n\n## For customers\n\n- **Stricter**: ", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nothing: every case is decided as before", _folder.Run("diff", "returns.svcpolicy", "returns.svcpolicy").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decde", "decide")]
    [InlineData("Check", "check")]
    [InlineData("chekc", "check")]
    [InlineData("fmtt", "fmt")]
    public void A_word_that_is_nearly_a_command_is_told_which(string word, string near)
    {
        ToolRun run = _folder.Run(word, "returns.svcpolicy");

        Assert.Equal((2, $"policylint: '{word}' is neither a command nor a file. Did you mean '{near}'?\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_folder_whose_name_is_nearly_a_command_is_checked()
    {
        _folder.Write("tests/returns.svcpolicy", Policies.Clean);

        Assert.Equal("Nothing to put right in 1 file.\n", _folder.Run("tests").Out);
    }

    [Fact]
    public void Explain_shows_the_page_of_a_rule_and_lists_all()
    {
        Assert.StartsWith("SVP2004: Let every exception apply to some case\n", _folder.Run("explain", "svp2004").Out, StringComparison.Ordinal);
        Assert.Contains("SVP3001  warning      Keep approval steps few", _folder.Run("explain").Out, StringComparison.Ordinal);
        Assert.Equal(2, _folder.Run("explain", "SVP9999").ExitCode);
    }

    /// <summary>Outside of code, nothing of a page of any rule looks like Markdown.</summary>
    [Fact]
    public void Explain_leaves_no_markup_in_the_terminal()
    {
        string[] codes = [.. Regex.Matches(_folder.Run("explain").Out, @"\bSVP\d{4}\b").Select(m => m.Value).Distinct()];
        var left = new List<string>();
        foreach (string code in codes)
        {
            IEnumerable<string> lines = _folder.Run("explain", code).Out.Split('\n').Where(line => !line.StartsWith("    ", StringComparison.Ordinal));
            left.AddRange(lines.Where(line => Regex.IsMatch(Regex.Replace(line, "`[^`]*`", "code"), @"\]\(|\*\S|\S\*")).Select(line => $"{code}: {line}"));
        }

        Assert.Empty(left);
        Assert.True(codes.Length > 80);
        Assert.Contains("out of reach (SVP4001), but", _folder.Run("explain", "SVP4002").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Init_writes_a_policy_that_has_no_findings_and_touches_nothing_that_is_there()
    {
        Assert.Equal(0, _folder.Run("init", "new").ExitCode);

        ToolRun check = _folder.Run("check", "new", "--severity", "information");
        Assert.Equal("Nothing to put right in 1 file.\n", check.Out);
        Assert.Contains("3 passed, 0 failed", _folder.Run("test", "new").Out, StringComparison.Ordinal);

        _folder.Write("new/service.svcpolicy", Policies.Broken);
        Assert.Contains("stays as it is", _folder.Run("init", "new").Out, StringComparison.Ordinal);
        Assert.Equal(Policies.Broken, _folder.Read("new/service.svcpolicy"));
    }

    /// <summary>A value with a list of choices, written out, would push everything else off the screen.</summary>
    [Fact]
    public void Help_fits_a_screen()
    {
        Assert.All(_folder.Run("--help").Out.Split('\n'), line => Assert.InRange(line.Length, 0, 220));
        Assert.All(_folder.Run("explain", "--help").Out.Split('\n'), line => Assert.InRange(line.Length, 0, 220));
    }

    [Theory]
    [InlineData("ex", "explain")]
    [InlineData("explain SVP4001", "SVP4001")]
    [InlineData("check --only SVP4001", "SVP4001")]
    [InlineData("check --format sa", "sarif")]
    [InlineData("completion ba", "bash")]
    [InlineData("completion po", "powershell")]
    [InlineData("decide a.svcpolicy Q --why-not al", "allow")]
    public void Completion_names_commands_values_and_codes_as_they_are_written_here(string typed, string word)
    {
        string line = "policylint " + typed;

        Assert.Equal(word + "\n", _folder.Run(FormattableString.Invariant($"[suggest:{line.Length}]"), line).Out);
    }

    /// <summary>What stands there already is typed by nobody: the shell asks in the midst of a line as well.</summary>
    [Fact]
    public void The_script_of_a_shell_asks_the_tool()
    {
        ToolRun run = ToolProcess.Shell(_folder.Path, """
            policylint() { $policylint "$@"; }
            eval "$(policylint completion bash)"
            COMP_LINE='policylint check --format j' COMP_POINT=27 COMP_WORDS=(policylint check --format j) COMP_CWORD=3
            _policylint; echo "${COMPREPLY[*]}"
            """);

        Assert.Equal(new ToolRun(0, "json\njunit\n", string.Empty), run with { Out = run.Out.Replace(' ', '\n') });
    }
}
