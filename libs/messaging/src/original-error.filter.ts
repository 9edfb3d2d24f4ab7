import { Catch, type ExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';

/**
 * Hands the handler's own error to the bus. Nest's default filter replaces it by "Internal server error" before
 * the transport sees it, and with it what decides between retry and quarantine.
 */
@Catch()
export class OriginalError implements ExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
