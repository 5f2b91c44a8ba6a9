using System.Collections;

namespace PolicyLint.Samples.Tests.Cases;

/// <summary>What a policy decided, under the names that the published cases use.</summary>
internal sealed class CaseOutcome : IEnumerable<KeyValuePair<string, object>>
{
    private readonly Dictionary<string, object> _values = [];

    public object this[string name] => _values[name];

    public void Add(string name, object value) => _values.Add(name, value);

    public bool Has(string name) => _values.ContainsKey(name);

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
