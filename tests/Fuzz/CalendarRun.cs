using System.Diagnostics;
using PolicyLint.TestKit.Calendars;

namespace PolicyLint.Fuzz;

/// <summary>Holds random calendars against the laws and against a walk minute by minute, and says how far it came.</summary>
public static class CalendarRun
{
    /// <summary>Compares calendars, zone after zone; returns how many failures there were.</summary>
    public static int Go(ulong seed, int count, TextWriter output)
    {
        var agreement = new CalendarAgreement((int)seed);
        var watch = Stopwatch.StartNew();
        for (int number = 0; number < count; number++)
        {
            agreement.Check(CalendarAgreement.Zones[number % CalendarAgreement.Zones.Count], number);
        }

        foreach (string zone in CalendarAgreement.Zones)
        {
            agreement.Walk(zone);
        }

        output.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalSeconds:F0} s: {agreement}"));
        foreach (string failure in agreement.Failures.Take(20))
        {
            output.WriteLine(failure);
        }

        return agreement.Failures.Count;
    }
}
