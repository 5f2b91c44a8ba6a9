namespace PolicyLint.Dsl.Tests.Rules.Promises;

/// <summary>A policy with nothing to tell: one standard, one promise and a desk with room; the desk is open 45 hours a week.</summary>
internal static class PromisePolicy
{
    public const string Recovery = "if broken { fix \"We call.\" within 1 hour }";

    public static Checked Of(
        string target = "target 90% within 8 hours",
        string recovery = Recovery,
        string standard = "target 95% within 4 hours",
        string capacity = "capacity Desk { serves Reply demand 600 per week handling 6 minutes staffed by Agent }",
        string others = "",
        string request = "",
        params (string Key, string Value)[] settings) => Checked.Policy(
        $$"""
        policy Support
            default calendar Hours

        calendar Hours { open Mon..Fri 09:00..18:00 }

        calendar Weekend { open Sat..Sun 09:00..18:00 }

        calendar Always { always open }

        role Agent { staff 8 works Always }

        segment Regular

        segment Loyal

        segment Gold

        request Question { worth: number from 0 customer: segment urgent: yes/no limit: number decides hard: yes/no is urgent or worth > limit or customer is Gold }

        standard Reply {{request}} core { measure "time to first reply" {{standard}} }

        promise Quick { standard Reply {{target}} {{recovery}} }

        {{capacity}}

        moment Call { owner Agent outside our control }

        journey Way { moments Call }

        standard Other core { measure "another time" target 90% within 3 days of Hours }

        standard Another core { measure "another time" target 90% within 3 days of Weekend }

        {{others}}
        """,
        settings);
}
