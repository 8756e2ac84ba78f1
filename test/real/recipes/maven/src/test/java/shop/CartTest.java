package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CartTest {
    @ParameterizedTest(name = "adds up")
    @CsvSource({"1,2,3", "0,0,0"})
    void addsUp(int a, int b, int sum) {
        assertEquals(sum, Cart.total(a, b));
    }

    @Test
    void isEmpty() {
        assertEquals("empty", Cart.label(0));
    }

    @Test
    @Disabled("later")
    void isFull() {
        assertEquals("full", Cart.label(1));
    }
}
