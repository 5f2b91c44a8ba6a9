namespace PolicyLint.Dsl.Symbols;

/// <summary>Puts things in an order in which each comes after what it needs.</summary>
internal static class DependencyOrder
{
    /// <summary>
    /// The order, by depth-first search from the first thing on, so that it is the given order wherever the needs allow. A need that
    /// closes a circle is handed to <paramref name="onCircle"/> (who needs, what is needed) and otherwise ignored. Without recursion:
    /// chains may be as long as memory allows.
    /// </summary>
    public static List<int> Of(int[][] needs, Action<int, int> onCircle)
    {
        var order = new List<int>(needs.Length);
        var state = new byte[needs.Length];
        var stack = new Stack<(int Thing, int Next)>();
        for (int root = 0; root < needs.Length; root++)
        {
            if (state[root] != 0)
            {
                continue;
            }

            stack.Push((root, 0));
            state[root] = 1;
            while (stack.Count > 0)
            {
                (int thing, int next) = stack.Pop();
                if (next == needs[thing].Length)
                {
                    state[thing] = 2;
                    order.Add(thing);
                    continue;
                }

                stack.Push((thing, next + 1));
                int need = needs[thing][next];
                if (state[need] == 0)
                {
                    state[need] = 1;
                    stack.Push((need, 0));
                }
                else if (state[need] == 1)
                {
                    onCircle(thing, need);
                }
            }
        }

        return order;
    }
}
