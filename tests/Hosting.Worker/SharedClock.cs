using System.Globalization;

namespace PolicyLint.Hosting.Worker;

/// <summary>The machine's clock and an offset in a file: who writes the file makes the clocks of all processes jump, each when it looks.</summary>
internal sealed class SharedClock(string file) : TimeProvider
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private DateTimeOffset _looked;
    private TimeSpan _offset;

    public override DateTimeOffset GetUtcNow()
    {
        DateTimeOffset machine = base.GetUtcNow();
        lock (_lock)
        {
            if (machine - _looked > LookEvery)
            {
                _offset = TimeSpan.FromTicks(long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
                _looked = machine;
            }

            return machine + _offset;
        }
    }

    /// <summary>Makes the clock jump. A file is replaced whole: nobody reads half an offset.</summary>
    internal static void Set(string file, TimeSpan offset)
    {
        File.WriteAllText(file + ".new", offset.Ticks.ToString(CultureInfo.InvariantCulture));
        File.Move(file + ".new", file, overwrite: true);
    }
}
