using System.Security;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Hosts;

/// <summary>The time zones of the machine that a host runs on. Compiled into each host: the engine takes zones, and does not look for them.</summary>
internal static class MachineTimeZones
{
    /// <summary>
    /// Finds a zone by its IANA name. Null where the machine goes by other names altogether, as .NET Framework on Windows does: nothing
    /// can be said there about any zone.
    /// </summary>
    public static TimeZoneSource? Source { get; } = Find("Europe/London") is null ? null : Find;

    private static TimeZoneInfo? Find(string name)
    {
        try
        {
            // The runtime library looks it up, as it will for the generated code.
            return ServiceCalendar.AlwaysOpen(name, name).TimeZone;
        }
        catch (Exception unknown) when (unknown is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            // That the machine doesn't know the zone is the answer to the question; SVP1013 tells it. Where zones are files, the name
            // of a folder of them ("Europe") is refused as one that may not be read.
            return null;
        }
    }
}
