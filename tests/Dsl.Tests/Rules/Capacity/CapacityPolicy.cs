namespace PolicyLint.Dsl.Tests.Rules.Capacity;

/// <summary>A policy with one standard, one promise and one capacity: the desk is open 45 hours a week, the line never closes.</summary>
internal static class CapacityPolicy
{
    public static Checked Of(string target, string capacity, int staff = 6, string works = "works Hours", string standard = "target 99% within 1 second", string others = "", params (string Key, string Value)[] settings) => Checked.Policy(
        $$"""
        policy Support

        calendar Hours { open Mon..Fri 09:00..18:00 }

        role Agent { staff {{staff}} {{works}} }

        standard Reply core { measure "time to first reply" {{standard}} during Hours }

        promise Quick { standard Reply {{(target.Length == 0 ? string.Empty : "target " + target)}} if broken { pay 5 GBP } }

        capacity Desk { serves Reply {{capacity}} staffed by Agent }

        moment Call { owner Agent outside our control }

        journey Way { moments Call }

        {{others}}
        """,
        settings);
}
