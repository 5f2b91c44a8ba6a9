using PolicyLint.Dsl.Findings;

namespace PolicyLint.Cli.Checking;

/// <summary>The known findings of one file, each of which answers for as many as there were.</summary>
internal sealed class BaselineFile(IReadOnlyDictionary<string, int> known)
{
    private readonly Dictionary<string, int> _left = new(known, StringComparer.Ordinal);

    /// <summary>Whether a finding is known; each asking uses one up.</summary>
    public bool Takes(CheckedFile file, Finding finding)
    {
        string key = Baseline.KeyOf(file, finding);
        if (_left.GetValueOrDefault(key) <= 0)
        {
            return false;
        }

        _left[key]--;
        return true;
    }
}
